-- The plan spends no more than the budget of each year, whatever closures save, and gives at least what the user insists on.
select 'budget' as what, k.scenario, k.year, sum(k.cost_money) as reached, b.budget_money as asked
from marts.fct_plan_cost k join raw.plan_budget b using (year)
where k.item not in ('aid', 'close') group by all having reached > asked + 1e-6 * (1 + asked)
union all
select 'minimum', o.scenario, m.year, coalesce(sum(p.starts_persons), 0), m.starts
from plan.solve o cross join raw.plan_minimum m
left join marts.fct_plan p on p.scenario = o.scenario and p.lever_code = m.lever_code and p.region_code = m.region_code
  and p.occupation_code = m.occupation_code and p.year = m.year and p.action <> 'close'
group by o.scenario, m.line, m.year, m.starts having coalesce(sum(p.starts_persons), 0) < m.starts - 1e-6;
