-- What each plan costs, item by item: what it decides, trainers moved between regions, and the aids that follow the hires it
-- supplies (by region of work, each year from the arrival to the horizon where the aid is yearly, never beyond the need and
-- never for people from abroad). A closure saves.
-- grain: scenario, region_code, year, item, item_code
create table marts.fct_plan_cost as
with national as (
  select parameter, value, status, grade from raw.parameter where region_code = '_T' and parameter in ('place_move_cost_money', 'trainer_move_cost_money')
),
-- Nobody is hired beyond the need: of all whom the plan brings to a place by the horizon, the share with a post.
hired as (
  select v.scenario, v.region_code, v.occupation_code, greatest(0, least(1, 1 - v.over_persons / v.brought_persons)) as share
  from plan.coverage v join raw.project r on r.target_year = v.year
  where not v.is_total and v.brought_persons > 0
),
decided as (
  select p.scenario, p.region_code, p.year, p.action, p.lever_code, p.starts_persons, p.is_illustrative,
    case when p.action in ('close', 'move') then 'places' when p.action = 'train_trainers' then 'trainers' else 'starts' end as unit,
    case p.action when 'move' then n.value when 'close' then -l.cost_money else l.cost_money end as unit_cost_money,
    if(p.action = 'move', n.status, l.status) as status, if(p.action = 'move', n.grade, l.grade) as grade
  from marts.fct_plan p join raw.lever l using (lever_code) left join national n on n.parameter = 'place_move_cost_money'
  where p.starts_persons > 0
),
item as (
  select scenario, region_code, year, action as item, lever_code as item_code, sum(starts_persons)::double as quantity,
    unit, unit_cost_money, status, grade, bool_or(is_illustrative) as is_illustrative
  from decided group by all
  union all
  select t.scenario, t.region_code, t.year, 'move_trainers', '_T', -t.moved_persons::double, 'trainers', n.value, n.status, n.grade, t.is_illustrative
  from plan.trainer t left join national n on n.parameter = 'trainer_move_cost_money'
  where t.moved_persons < 0
  union all
  select a.scenario, a.work_region_code, y.year, 'aid', d.aid_code, sum(a.arrivals_persons * h.share * d.eligible_share), 'beneficiaries',
    d.cost_money, d.status, d.grade, bool_or(a.is_illustrative)
  from plan.arrival a join raw.aid d on d.region_code in ('_T', a.work_region_code)
  join hired h on h.scenario = a.scenario and h.region_code = a.work_region_code and h.occupation_code = a.occupation_code
  cross join raw.project r
  join (select distinct year from plan.coverage) y on y.year between a.arrival_year and r.target_year
  where a.action in ('open', 'move', 'upgrade') and a.arrivals_persons > 0 and h.share > 0 group by all
)
select i.scenario, i.region_code, i.year, i.item, i.item_code, i.quantity, i.unit, i.unit_cost_money, i.quantity * i.unit_cost_money as cost_money,
  i.status, i.grade, i.is_illustrative
from item i
order by all;
