-- What a linear plan must weigh falls ever less with each trainer and each unit of a budget, and rises ever less with the
-- price of who is missing; the surrogate of the what-if page is what the solver found wherever one input was moved alone, and
-- its error elsewhere, over settings it never saw, is what it says.
with along as (
  select scenario, varied_input, setting_id, objective_money,
    case varied_input when 'trainers' then trainers_factor when 'price' then price_factor else budget_factor end as level
  from plan.setting where varied_input in ('trainers', 'price', 'budget')
  union all
  select b.scenario, i.input, b.setting_id, b.objective_money, 1
  from plan.setting b, (values ('trainers'), ('price'), ('budget')) i(input) where b.kind = 'base'
),
slope as (
  select *, (objective_money - lag(objective_money) over input) / (level - lag(level) over input) as money_a_level,
    1e-6 * (1 + abs(objective_money)) / (level - lag(level) over input) as tolerance
  from along window input as (partition by scenario, varied_input order by level)
),
bend as (
  select *, money_a_level - lag(money_a_level) over input as bend, tolerance + lag(tolerance) over input as straight
  from slope window input as (partition by scenario, varied_input order by level)
)
select scenario, setting_id, varied_input, 'bends the wrong way' as fault, bend as found from bend
where case varied_input when 'price' then -bend else bend end < -straight
union all
select scenario, setting_id, varied_input, 'error is not the difference', error_persons from plan.setting
where abs(error_persons - (surrogate_short_persons - short_persons)) > 1e-6
union all
select scenario, setting_id, varied_input, 'surrogate differs where it was solved', error_persons from plan.setting
where kind <> 'test' and abs(error_persons) > 1e-6 * (1 + short_persons)
union all
select scenario, any_value(setting_id), '_Z', 'surrogate is not tested', 0 from plan.setting
group by scenario having count(*) filter (kind = 'alone') > 0 and count(*) filter (kind = 'test') = 0;
