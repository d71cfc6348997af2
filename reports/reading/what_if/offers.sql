-- The largest yearly intake that a scenario of the project aims at, beside that of the scenario of the run: entrants of the
-- cohorts that complete in the last year. One that counts another perimeter of supply aims at other people.
-- grain: base_persons
select b.persons as base_persons, b.year, max(s.value) as offer_persons
from (
  select year, sum(new_entrants_persons) as persons from training_chain
  where scenario = (select scenario from run) and year = (select max(year) from training_chain)
  group by year
) b
join scenario_step s on s.target = 'series' and s.name = 'new_entrants' and s.operation = 'set'
  and s.region_code = '_T' and s.programme_code = '_T'
join scenario c on c.scenario = s.scenario
join run r on c.supply_definition = r.supply_definition
group by all
