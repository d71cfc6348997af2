-- More training is never less: under a scenario of the same perimeter that leads entrants to a value above the first
-- scenario's, adds to them or multiplies them by one and more, no cohort ever completes with fewer.
with raised as (
  select s.scenario
  from raw.scenario_step s
  join raw.scenario c using (scenario)
  join raw.project p on true
  join raw.scenario f on f.scenario = p.scenario and f.supply_definition = c.supply_definition
  where s.target = 'series' and s.name = 'new_entrants'
  group by s.scenario
  having bool_and(case s.operation when 'add' then s.value >= 0 when 'multiply' then s.value >= 1
    else s.value >= (
      select coalesce(max(persons), 0) from (
        select sum(t.new_entrants_persons) as persons from balance.training_chain t
        where t.scenario = (select scenario from raw.project) and s.region_code in ('_T', t.region_code)
          and s.programme_code in ('_T', t.programme_code) and t.entrants_basis = 'forecast'
        group by t.entrants_year)) end)
    and bool_and(s.scenario not in (
      select scenario from raw.scenario_step where target = 'parameter' and name = 'completion_rate'))
)
select c.scenario, c.programme_code, c.region_code, c.year, c.completed_persons, f.completed_persons as in_first
from balance.training_chain c
semi join raised using (scenario)
join raw.project p on true
join balance.training_chain f on f.scenario = p.scenario and f.programme_code = c.programme_code and f.region_code = c.region_code and f.year = c.year
where c.completed_persons < f.completed_persons - 1e-6;
