-- Every cohort of the scenario of the run: how many complete, seek work, stay in their region and leave the country.
-- grain: programme_code, region_code, year
select c.programme_code, c.region_code, c.year, c.entrants_year, c.completed_basis = 'observed' as is_observed,
  c.completion_rate, c.completed_persons, coalesce(c.available_persons / nullif(c.completed_persons, 0), 0) as available_share,
  coalesce(home.share / nullif(1 - away.share, 0), 0) as stay_share, away.share as abroad_share
from main.training_chain c
join main.mobility home on home.scenario = c.scenario and home.programme_code = c.programme_code
  and home.region_code = c.region_code and home.year = c.year and home.work_region_code = c.region_code
join main.mobility away on away.scenario = c.scenario and away.programme_code = c.programme_code
  and away.region_code = c.region_code and away.year = c.year and away.work_region_code = '_X'
where c.scenario = (select scenario from main.run)
order by c.programme_code, c.region_code, c.year
