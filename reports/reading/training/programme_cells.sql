-- What each programme supplies to each specialty of each region up to the target year, and what is decided there: short,
-- over (surplus), neither (unclear), or a specialty that cannot be evaluated (unknown).
-- grain: programme_code, region_code, occupation_code
with supplied as (
  select s.programme_code, s.region_code, s.occupation_code, min(s.year) as from_year,
    case when count(s.supply_persons) = count(*) then sum(s.supply_persons)::double end as supply_persons,
    bool_or(s.is_illustrative) as is_illustrative
  from supply s
  join run r on s.scenario = r.scenario and s.year <= r.target_year
  join programme p on p.programme_code = s.programme_code
  group by s.programme_code, s.region_code, s.occupation_code
)
select s.programme_code, s.region_code, s.occupation_code, s.from_year, a.to_year, s.supply_persons,
  case a.verdict when 'short' then 'short' when 'over' then 'surplus' when 'not_evaluable' then 'unknown' else 'unclear' end as reading,
  s.is_illustrative or a.is_illustrative as is_illustrative
from supplied s
join run r on true
join answer_occupation a on a.scenario = r.scenario and a.region_code = s.region_code and a.occupation_code = s.occupation_code
where a.verdict is not null
order by s.programme_code, s.region_code, s.occupation_code
