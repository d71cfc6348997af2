-- The balance of a region in the target year, or in its last year when it stops earlier.
-- grain: sector_code, occupation_code
with placed as (
  select b.* from balance b
  join run r on b.scenario = r.scenario and b.year <= r.target_year
  where b.region_code = $region_code
)
select sector_code, occupation_code, year,
  employment_persons::double as employment_persons, demand_persons::double as demand_persons,
  supply_persons::double as supply_persons, gap_persons::double as gap_persons,
  reason, is_total, is_illustrative
from placed
where year = (select max(year) from placed)
order by sector_code, occupation_code
