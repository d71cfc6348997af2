-- The largest yearly offer of training that a scenario of the project aims at, beside that of the scenario of the run.
-- grain: base_persons
select b.persons as base_persons, b.year, max(s.value) as offer_persons
from (
  select year, sum(completed_persons) as persons from main.training_chain
  where scenario = (select scenario from main.run) and year = (select max(year) from main.training_chain)
  group by year
) b
join main.scenario_step s on s.target = 'series' and s.name = 'completed' and s.operation = 'set'
  and s.region_code = '_T' and s.programme_code = '_T'
group by all
