-- The past of the measure that feeds the balance, for one sector over all regions: as counted, or by shares of a counted
-- whole in the years in which the whole was counted. What its publisher projects, or somebody guesses, is no past.
-- grain: region_code, occupation_code, year
with imputed as (
  select i.sector_code, i.region_code, i.occupation_code, i.year, i.value, i.basis, false as is_illustrative
  from imputed_value i
  join run r on i.measure = r.demand_measure and i.definition = r.demand_definition
  join series_point p on p.series_id = i.control_total_id and p.year = i.year and not p.is_nowcast
  where i.is_leaf and i.sector_code = $sector_code
),
counted as (
  select o.sector_code, o.region_code, o.occupation_code, o.year, coalesce(o.value, o.stand_in) as value, o.basis, o.is_illustrative
  from observation o
  join run r on o.measure = r.demand_measure and o.definition = r.demand_definition
  where coalesce(o.value, o.stand_in) is not null and o.obs_status is distinct from 'F' and coalesce(o.basis, 'observed') not in ('imputed', 'assumed') and not o.is_total and o.sector_code = $sector_code and o.region_code <> '_T'
)
select sector_code, year, value::double as value, basis, is_illustrative
from (select * from imputed union all select * from counted where not exists (select 1 from imputed))
order by year, region_code, occupation_code
