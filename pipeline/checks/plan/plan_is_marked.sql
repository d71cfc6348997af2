-- A plan that rests on made-up rows says so.
select p.scenario, p.region_code, p.occupation_code, p.lever_code, p.year
from marts.fct_plan p
where not p.is_illustrative and exists (select 1 from marts.fct_balance b where b.is_illustrative);
