-- What the rounded plan costs, item by item: starts, places moved, trainers, and the aids that follow the hires it supplies
-- (those by region of work and year of arrival, never beyond the need). Nothing where a lever in use has no cost: a sum of some costs is no cost.
-- grain: confidence, region_code, year, item, item_code
create table marts.fct_plan_cost as
with priced as (
  select count(*) > 0 and count(*) = count(cost_mad) as has_costs from raw.lever where use = 'active'
),
national as (
  select parameter, value, status, grade from raw.parameter
  where parameter in ('trainer_cost_mad', 'place_move_cost_mad') and region_code = '_T'
),
-- Nobody is hired beyond the need: of all whom the plan brings to a specialty of a region by the target year, the share with a post.
hired as (
  select v.confidence, v.region_code, v.occupation_code, least(1, greatest(0, v.need_persons) / v.arrivals_persons) as share
  from plan.coverage v join raw.project r on r.target_year = v.year
  where not v.is_total and v.arrivals_persons > 0
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
  select a.confidence, a.work_region_code, a.arrival_year, 'aid', d.aid_code, sum(a.arrivals_persons * h.share) * any_value(d.eligible_share),
    'beneficiaries', any_value(d.cost_mad), any_value(d.status), any_value(d.grade), bool_or(a.is_illustrative)
  from marts.fct_plan_arrival a join raw.aid d on d.region_code in ('_T', a.work_region_code)
  join hired h on h.confidence = a.confidence and h.region_code = a.work_region_code and h.occupation_code = a.occupation_code
  where a.action = 'open' and h.share > 0 group by all
)
select i.confidence, i.region_code, i.year, i.item, i.item_code, i.quantity, i.unit, i.unit_cost_mad, i.quantity * i.unit_cost_mad as cost_mad,
  i.status, i.grade, i.is_illustrative
from item i cross join priced
where priced.has_costs
order by all;
