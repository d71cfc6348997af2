-- Trainers of each region and year in which any are needed, trained or moved.
-- grain: scenario, region_code, year
select scenario, region_code, year, groups_running::double as groups_running,
  trainers_needed::double as trainers_needed, trainers_available::double as trainers_available,
  trained_persons::double as trained_persons, moved_persons::double as moved_persons, is_illustrative
from plan_trainer
where $region_code in (region_code, '_T') and (trainers_needed > 1e-6 or trained_persons > 0 or moved_persons <> 0)
order by scenario, region_code, year
