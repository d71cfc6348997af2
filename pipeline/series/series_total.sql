-- The totals that are computed: which leaf series each is the sum of, once, in however many ways it leads there. A key
-- that a file prints itself is not here.
-- grain: total_id, series_id
create table intermediate.series_total as
select distinct concat_ws('/', s.measure, if(m.over_region, '_T', s.region_code), if(m.over_sector, '_T', s.sector_code),
    if(m.over_occupation, '_T', s.occupation_code), if(m.over_programme, '_T', s.programme_code), s.definition) as total_id,
  s.series_id, s.measure, if(m.over_region, '_T', s.region_code) as region_code,
  if(m.over_sector, '_T', s.sector_code) as sector_code, if(m.over_occupation, '_T', s.occupation_code) as occupation_code,
  if(m.over_programme, '_T', s.programme_code) as programme_code, s.definition, s.is_illustrative
from intermediate.fitted_series s
join intermediate.varying_dimension v using (measure, definition)
join intermediate.dimension_mask m
  on m.mask > 0 and (v.by_region or not m.over_region) and (v.by_sector or not m.over_sector)
  and (v.by_occupation or not m.over_occupation) and (v.by_programme or not m.over_programme)
where not s.is_total
  and total_id not in (select series_id from intermediate.fitted_series)
order by all;
