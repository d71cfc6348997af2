-- The trainers of a plan, as `adequation plan` prints them.
select confidence, region_code, year, groups_running, trainers_needed, round(trainers_available, 1) as trainers_available, trained_persons, is_illustrative
from plan.trainer where trainers_needed > 0 or trained_persons > 0
order by confidence, region_code, year;
