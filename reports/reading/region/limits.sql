-- The limits of each plan that bind in a place or in the whole country in the first year in which anything is decided.
-- grain: scenario, constraint_name, region_code, lever_code, occupation_code, year
select scenario, constraint_name, region_code, lever_code, occupation_code, year, price::double as price
from plan_shadow_price
where price > 1e-6 and region_code in ($region_code, '_T', '_Z') and year = (select min(year) from plan)
order by scenario, price desc, constraint_name, region_code, lever_code, occupation_code
