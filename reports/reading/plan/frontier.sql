-- What each price of a missing person-year buys in a place, cheapest first.
-- grain: scenario, price_money
select scenario, price_money::double as price_money, cost_money::double as cost_money,
  short_person_years::double as short_person_years, over_person_years::double as over_person_years, is_shipped,
  is_illustrative
from main.plan_frontier
where region_code = $region_code
order by scenario, price_money
