-- What each planned scenario costs by year and item, regions summed; a sum with a part whose rate is unknown is unknown.
-- grain: scenario, item, item_code, year
select scenario, item, item_code, year, max(unit_cost_money)::double as unit_cost_money,
  sum(quantity)::double as quantity,
  case when count(*) = count(cost_money) then sum(cost_money) end::double as cost_money,
  max(status) as status, bool_or(is_illustrative) as is_illustrative
from plan_cost
where $region_code in (region_code, '_T')
group by scenario, item, item_code, year
order by scenario, item = 'aid', item, item_code, year
