-- The observed leaves of the measure that feeds the balance, for one region; the nation without rows of its
-- own is the leaves of every region. A row that splits by sector or occupation is preferred to a printed total.
-- grain: region_code, sector_code, occupation_code, year
with fed as (
  select o.region_code, o.sector_code, o.occupation_code, o.year, o.value, o.is_total, o.is_illustrative
  from main.observation o
  join main.run r on o.measure = r.demand_measure and o.definition = r.demand_definition
  where o.value is not null
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
select sector_code, year, value::double as value, is_illustrative
from finest
where is_total = (select bool_and(is_total) from finest)
order by year, region_code, sector_code, occupation_code
