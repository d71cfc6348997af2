-- Effective applicants that the rounded plan brings, by the region in which they work and the year in which they arrive.
-- grain: confidence, region_code, work_region_code, occupation_code, lever_code, action, from_occupation_code, year
create table marts.fct_plan_arrival as
select p.confidence, p.region_code, y.work_region_code, p.occupation_code, p.lever_code, p.action, p.from_occupation_code, p.year,
  p.arrival_year, p.starts_persons, p.starts_persons * y.yield as arrivals_persons, p.is_illustrative
from marts.fct_plan p
join plan.yield y using (lever_code, occupation_code, region_code, arrival_year)
where p.starts_persons > 0
order by all;
