-- Classes to open and places to move: whole people and groups (starts_persons), beside the linear bound they were rounded from.
-- grain: confidence, region_code, occupation_code, lever_code, action, from_occupation_code, year
create table marts.fct_plan as
select s.confidence, s.region_code, s.occupation_code, s.lever_code, l.programme_code, s.action, s.from_occupation_code, s.year, s.arrival_year,
  s.decide_by::date as decide_by, s.starts_bound, s.starts_persons, s.groups, l.group_size, s.arrivals_persons, s.arrivals_lost_persons,
  (select count(*) from raw.plan_minimum m where m.lever_code = s.lever_code and m.region_code = s.region_code
     and m.occupation_code = s.occupation_code and m.year = s.year) > 0 as is_minimum, l.status, l.grade, s.is_illustrative
from plan.start s join raw.lever l using (lever_code)
order by all;
