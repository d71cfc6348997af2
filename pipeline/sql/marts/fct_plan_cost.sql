-- What the rounded plan costs, item by item: starts, places moved, trainers, and the aids that follow the hires it supplies
-- (those by region of work and year of arrival). Nothing where a lever in use has no cost: a sum of some costs is no cost.
-- grain: confidence, region_code, year, item, item_code
create table marts.fct_plan_cost as
with priced as (
  select count(*) > 0 and count(*) = count(cost_mad) as has_costs from raw.lever where use = 'active'
),
national as (
  select parameter, value, status, grade from raw.parameter
  where parameter in ('trainer_cost_mad', 'place_move_cost_mad') and region_code = '_T'
),
item as (
  select p.confidence, p.region_code, p.year, 'starts' as item, p.lever_code as item_code, sum(p.starts_persons)::double as quantity,
    'starts' as unit, any_value(l.cost_mad) as unit_cost_mad, any_value(l.status) as status, any_value(l.grade) as grade,
    bool_or(p.is_illustrative) as is_illustrative
  from marts.fct_plan p join raw.lever l using (lever_code)
  where p.action = 'open' and p.starts_persons > 0 group by all
  union all
  select p.confidence, p.region_code, p.year, 'moves', p.lever_code, sum(p.starts_persons)::double, 'places', any_value(n.value),
    any_value(n.status), any_value(n.grade), bool_or(p.is_illustrative)
  from marts.fct_plan p left join national n on n.parameter = 'place_move_cost_mad'
  where p.action = 'move' and p.starts_persons > 0 group by all
  union all
  select t.confidence, t.region_code, t.year, 'trainers', '_T', t.trained_persons::double, 'trainers', n.value, n.status, n.grade, t.is_illustrative
  from plan.trainer t left join national n on n.parameter = 'trainer_cost_mad'
  where t.trained_persons > 0
  union all
  select a.confidence, a.work_region_code, a.arrival_year, 'aid', d.aid_code, sum(a.arrivals_persons) * any_value(d.eligible_share),
    'beneficiaries', any_value(d.cost_mad), any_value(d.status), any_value(d.grade), bool_or(a.is_illustrative)
  from marts.fct_plan_arrival a join raw.aid d on d.region_code in ('_T', a.work_region_code)
  where a.action = 'open' group by all
)
select i.confidence, i.region_code, i.year, i.item, i.item_code, i.quantity, i.unit, i.unit_cost_mad, i.quantity * i.unit_cost_mad as cost_mad,
  i.status, i.grade, i.is_illustrative
from item i cross join priced
where priced.has_costs
order by all;
