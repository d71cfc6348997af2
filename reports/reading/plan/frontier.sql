-- What each price of a missing person-year buys in a place, cheapest first, in the units that the plan weighs: from row to row
-- what one person-year less costs lies between both prices.
-- grain: scenario, price_money
select scenario, price_money::double as price_money, weighed_cost_money::double as cost_money,
  weighed_short_person_years::double as short_person_years, over_person_years::double as over_person_years, is_shipped,
  is_illustrative
from plan_frontier
where region_code = $region_code
order by scenario, price_money
