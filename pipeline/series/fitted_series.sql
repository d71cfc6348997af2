-- The series that are fitted: those of the files and those a declared splice joins.
-- grain: series_id
create table intermediate.fitted_series as
from intermediate.series
union all
select p.series_id, s.measure, s.region_code, s.sector_code, s.occupation_code, s.programme_code, x.into_definition,
  s.source_id, bool_or(d.is_illustrative), count(*)::integer, min(p.year), max(p.year), arg_max(p.value, p.year),
  max(p.year) - min(p.year) + 1 > count(*), s.is_total
from raw.splice x
join intermediate.series s on s.measure = x.measure and s.definition = x.newer
join intermediate.series_point p
  on p.series_id = concat_ws('/', s.measure, s.region_code, s.sector_code, s.occupation_code, s.programme_code, x.into_definition)
join raw.definition d on d.measure = s.measure and d.definition = p.source_definition
group by all;
