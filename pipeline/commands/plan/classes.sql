-- The classes and moves of a plan, as `adequation plan` prints them.
select confidence, region_code, occupation_code, action, lever_code, from_occupation_code, year, decide_by::varchar as decide_by, arrival_year,
  starts_persons, groups, round(arrivals_persons, 1) as arrivals_persons, is_illustrative
from marts.fct_plan where starts_persons > 0
order by confidence, region_code, year, occupation_code, lever_code, action;
