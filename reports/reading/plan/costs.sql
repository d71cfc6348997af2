-- What the plan costs by year and item, regions summed, at the lowest and the highest confidence side by side;
-- a sum with a part whose rate is unknown is unknown.
-- grain: item, item_code, year
with level as (
  select min(confidence) as low, max(confidence) as high from main.plan_coverage
)
select p.item, p.item_code, p.year, max(p.unit_cost_money)::double as unit_cost_money,
  coalesce(sum(p.quantity) filter (where p.confidence = l.low), 0)::double as quantity,
  case when count(*) filter (where p.cost_money is null) = 0
    then coalesce(sum(p.cost_money) filter (where p.confidence = l.low), 0) end::double as cost_money,
  case when l.low < l.high
    then coalesce(sum(p.quantity) filter (where p.confidence = l.high), 0) end::double as insured_quantity,
  case when l.low < l.high and count(*) filter (where p.cost_money is null) = 0
    then coalesce(sum(p.cost_money) filter (where p.confidence = l.high), 0) end::double as insured_cost_money,
  max(p.status) as status, max(p.grade) as grade, bool_or(p.is_illustrative) as is_illustrative
from main.plan_cost p
cross join level l
where $region_code in (p.region_code, '_T')
group by p.item, p.item_code, p.year, l.low, l.high
order by case p.item when 'starts' then 1 when 'moves' then 2 when 'trainers' then 3 else 4 end, p.item_code, p.year
