-- Which dimensions really split a measure of one definition: only along these is a total worth a row.
-- grain: measure, definition
create table intermediate.varying_dimension as
select measure, definition,
  count(distinct region_code) > 1 as by_region, count(distinct sector_code) > 1 as by_sector,
  count(distinct occupation_code) > 1 as by_occupation, count(distinct programme_code) > 1 as by_programme
from intermediate.fitted_series
where not is_total
group by all;
