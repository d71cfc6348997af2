-- Every cohort of one scenario: how many complete, seek work, stay in their region and leave the country.
-- grain: programme_code, region_code, year
select c.programme_code, c.region_code, c.year, c.entrants_year, c.completed_basis not in ('entrants', 'forecast', 'unknown') as is_observed,
  c.completion_rate, c.completed_persons, coalesce(c.available_persons / nullif(c.completed_persons, 0), 0) as available_share,
  m.stay_share, m.abroad_share
from training_chain c
join mobility_rate m using (scenario, programme_code, region_code, year)
where c.scenario = $scenario
order by c.programme_code, c.region_code, c.year
