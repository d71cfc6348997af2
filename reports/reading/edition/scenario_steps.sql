-- What each scenario changes, in order.
-- grain: scenario, step
select p.scenario, p.step, p.target::varchar as target, p.name, p.sector_code, p.operation::varchar as operation,
  p.value::double as value, p.low::double as low, p.high::double as high, p.from_year::double as from_year,
  p.phase_years::double as phase_years, p.status::varchar as status, p.region_code, p.occupation_code, p.programme_code
from scenario_step p
join scenario s on s.scenario = p.scenario
order by s.scenario_order, p.step
