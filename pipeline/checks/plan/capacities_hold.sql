-- A lever takes no more starts than its capacity of the first year, grown by its ramp, in a region and in the nation.
with taken as (
  select scenario, region_code, lever_code, year, sum(starts_persons) as starts from marts.fct_plan
  where action not in ('close', 'move') group by all
  union all
  select scenario, '_T', lever_code, year, sum(starts_persons) from marts.fct_plan where action not in ('close', 'move') group by all
)
select t.scenario, t.region_code, t.lever_code, t.year, t.starts, c.starts_per_year
from taken t
join raw.lever l using (lever_code)
join raw.lever_capacity c using (lever_code, region_code)
cross join raw.project r
where t.starts > c.starts_per_year * pow(1 + l.ramp, t.year - r.plan_first_year) + 1e-6;
