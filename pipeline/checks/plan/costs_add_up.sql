-- Money adds up: a measure costs its starts times what one costs, a closure saves it; the items of the plan are the sums of
-- its measures, and the cost of the whole plan is that of its items, aids aside, which others pay.
with parameter as (
  select max(value) filter (parameter = 'place_move_cost_money') as place_money, max(value) filter (parameter = 'trainer_move_cost_money') as trainer_money
  from raw.parameter where region_code = '_T'
),
measure as (
  select p.scenario, p.region_code, p.year, p.action as item, p.lever_code as item_code, p.cost_money,
    p.starts_persons * case p.action when 'close' then -l.cost_money when 'move' then n.place_money else l.cost_money end as due_money
  from marts.fct_plan p join raw.lever l using (lever_code) cross join parameter n
),
summed as (
  select scenario, region_code, year, item, item_code, sum(cost_money) as cost_money from measure group by all
)
select 'measure' as what, scenario, region_code, year, item, item_code, cost_money, due_money from measure
where cost_money is distinct from due_money and not coalesce(abs(cost_money - due_money) <= 1e-6 * (1 + abs(due_money)), false)
union all
select 'item', k.scenario, k.region_code, k.year, k.item, k.item_code, k.cost_money, k.quantity * k.unit_cost_money
from marts.fct_plan_cost k
where abs(k.cost_money - k.quantity * k.unit_cost_money) > 1e-6 * (1 + abs(k.cost_money))
union all
select 'items of measures', coalesce(s.scenario, k.scenario), coalesce(s.region_code, k.region_code), coalesce(s.year, k.year),
  coalesce(s.item, k.item), coalesce(s.item_code, k.item_code), k.cost_money, s.cost_money
from summed s
full join (select * from marts.fct_plan_cost where item in (select distinct action from marts.fct_plan)) k using (scenario, region_code, year, item, item_code)
where abs(coalesce(k.cost_money, 0) - coalesce(s.cost_money, 0)) > 1e-6 * (1 + abs(coalesce(s.cost_money, 0)))
union all
select 'whole plan', o.scenario, '_T', null, null, null, o.cost_money, coalesce(k.cost_money, 0)
from plan.solve o
left join (select scenario, sum(cost_money) as cost_money from marts.fct_plan_cost where item <> 'aid' group by all) k using (scenario)
where abs(o.cost_money - coalesce(k.cost_money, 0)) > 1e-6 * (1 + abs(o.cost_money));
