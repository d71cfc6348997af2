-- The trainers of a plan, as `adequation plan` prints them.
select scenario, region_code, year, groups_running, round(trainers_needed, 1) as trainers_needed, round(trainers_available, 1) as trainers_available,
  trained_persons, moved_persons, is_illustrative
from plan.trainer where trainers_needed > 0 or trained_persons > 0 or moved_persons <> 0
order by scenario, region_code, year;
