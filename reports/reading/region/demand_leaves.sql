-- The past of the measure that feeds the balance in one place, by its finest rows: as counted, or by shares of a counted
-- whole in the years in which the whole was counted. The nation without rows of its own is the leaves of every region;
-- rows that split by sector or occupation are preferred to a printed total. What its publisher projects, or somebody guesses, is no past.
-- grain: region_code, sector_code, occupation_code, year
with counted as (
  select o.region_code, o.sector_code, o.occupation_code, o.year, coalesce(o.value, o.stand_in) as value, o.is_total, o.basis, o.is_illustrative
  from observation o
  join run r on o.measure = r.demand_measure and o.definition = r.demand_definition
  where coalesce(o.value, o.stand_in) is not null and o.obs_status is distinct from 'F' and coalesce(o.basis, 'observed') not in ('imputed', 'assumed')
),
imputed as (
  select i.region_code, i.sector_code, i.occupation_code, i.year, i.value, false as is_total, i.basis, false as is_illustrative
  from imputed_value i
  join run r on i.measure = r.demand_measure and i.definition = r.demand_definition
  join series_point p on p.series_id = i.control_total_id and p.year = i.year and not p.is_nowcast
  where i.is_leaf and i.region_code = $region_code
),
fed as (
  select * from imputed
  union all
  select * from counted where region_code <> $region_code or not exists (select 1 from imputed)
),
own as (
  select * from fed where region_code = $region_code
),
placed as (
  select * from own
  union all
  select * from fed where $region_code = '_T' and not is_total and not exists (select 1 from own)
),
split as (
  select * from placed where sector_code <> '_T' or occupation_code <> '_T'
),
finest as (
  select * from split
  union all
  select * from placed where not exists (select 1 from split)
)
select sector_code, year, value::double as value, basis, is_illustrative
from finest
where is_total = (select bool_and(is_total) from finest)
order by year, region_code, sector_code, occupation_code
