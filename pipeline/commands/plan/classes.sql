-- What a plan decides, as `adequation plan` prints it.
select scenario, region_code, occupation_code, action, lever_code, from_occupation_code, to_region_code, year, decide_by::varchar as decide_by, arrival_year,
  starts_persons, groups, round(arrivals_persons, 1) as arrivals_persons, round(arrivals_lost_persons, 1) as arrivals_lost_persons, round(cost_money) as cost_money, is_illustrative
from plan.decision where starts_persons > 0
order by scenario, region_code, year, occupation_code, lever_code, action, from_occupation_code, to_region_code;
