-- What the whole plan of each scenario opens, brings and costs, as its own page tells it.
-- grain: scenario
select o.scenario, o.price_money, o.cost_money,
  coalesce(sum(p.starts_persons) filter (p.action = 'open'), 0)::double as starts_persons,
  coalesce(sum(p.starts_persons) filter (p.action = 'visa'), 0)::double as visa_persons,
  coalesce(sum(p.starts_persons) filter (p.action = 'relocate'), 0)::double as relocated_persons
from plan_objective o left join plan p using (scenario)
group by all order by all
