-- The chain begins with what was counted: entrants and completions of each cohort are those of their series in the year,
-- counted, split by its shares or, in the first scenario, forecast or told by a part of the year; else completions are entrants
-- times the rate.
with told as (
  select s.series_id, s.measure, s.definition, s.programme_code, s.region_code, o.year, o.value, if(o.is_nowcast, 'forecast', s.basis) as basis
  from intermediate.balance_series s join intermediate.series_point o using (series_id)
  union all
  select s.series_id, s.measure, s.definition, s.programme_code, s.region_code, c.year, d.mean, if(c.is_past, s.basis, 'forecast')
  from intermediate.balance_series s join imputation.central c on c.node_id = s.series_id
  join imputation.drawn d on d.node_id = c.node_id and d.year = c.year
  union all
  select s.series_id, s.measure, s.definition, s.programme_code, s.region_code, f.year, f.mean, 'forecast'
  from intermediate.balance_series s join forecast.path f using (series_id) join raw.project p on p.scenario = f.scenario
)
select c.scenario, c.programme_code, c.region_code, c.year, c.new_entrants_persons, c.completed_persons, e.value as entrants, d.value as completed
from balance.training_chain c
join raw.scenario s using (scenario)
cross join raw.project p
left join told e on e.measure = 'new_entrants' and e.definition = s.supply_definition and e.programme_code = c.programme_code
  and e.region_code = c.region_code and e.year = c.entrants_year and e.basis = c.entrants_basis
left join told d on d.measure = 'completed' and d.definition = s.supply_definition and d.programme_code = c.programme_code
  and d.region_code = c.region_code and d.year = c.year and d.basis = c.completed_basis
where (c.completed_basis = 'entrants' and abs(c.completed_persons - c.new_entrants_persons * c.completion_rate) > 1e-6 * greatest(1, c.completed_persons))
  -- A year between two that were counted is bridged: no row tells it.
  or (c.entrants_basis <> 'forecast' and abs(c.new_entrants_persons - e.value) > 1e-6 * greatest(1, e.value))
  or (c.completed_basis not in ('entrants', 'forecast', 'unknown') and (d.value is null or abs(c.completed_persons - d.value) > 1e-6 * greatest(1, d.value)))
  or (c.scenario = p.scenario and c.entrants_basis = 'forecast' and abs(c.new_entrants_persons - e.value) > 1e-6 * greatest(1, e.value)
    and not exists (select 1 from raw.scenario_step t where t.scenario = c.scenario))
  or (c.scenario = p.scenario and c.completed_basis = 'forecast' and abs(c.completed_persons - d.value) > 1e-6 * greatest(1, d.value)
    and not exists (select 1 from raw.scenario_step t where t.scenario = c.scenario));
