-- Each series the files hold, and whether it is the total of others that stand in the same file.
-- grain: series_id
create table intermediate.series as
with keyed as (
  select concat_ws('/', measure, region_code, sector_code, occupation_code, programme_code, definition) as series_id,
    measure, region_code, sector_code, occupation_code, programme_code, definition, source_id, is_illustrative,
    year, value
  from staging.observation
),
summed as (
  select series_id, measure, region_code, sector_code, occupation_code, programme_code, definition,
    min(source_id) as source_id, bool_or(is_illustrative) as is_illustrative,
    count(*)::integer as n_obs, min(year) as first_year, max(year) as last_year, arg_max(value, year) as last_value,
    max(year) - min(year) + 1 > count(*) as has_gap
  from keyed group by all
),
-- The keys that some other series of the same file, measure and definition is a part of.
whole as (
  select distinct source_id, measure, definition,
    if(over_region, '_T', region_code) as region_code, if(over_sector, '_T', sector_code) as sector_code,
    if(over_occupation, '_T', occupation_code) as occupation_code,
    if(over_programme, '_T', programme_code) as programme_code
  from summed cross join intermediate.dimension_mask
  where (over_region and region_code <> '_T') or (over_sector and sector_code <> '_T')
    or (over_occupation and occupation_code <> '_T') or (over_programme and programme_code <> '_T')
)
-- A whole that shares split is counted by itself: it is no sum of the parts that happen to be printed.
select summed.*, whole.measure is not null and not exists (
    from raw.share r where r.measure = summed.measure and r.definition in ('_T', summed.definition)
      and r.parent_code = case r.dimension when 'region' then summed.region_code when 'sector' then summed.sector_code
        when 'programme' then summed.programme_code else summed.occupation_code end
      and r.within_region_code in ('_T', summed.region_code) and r.within_sector_code in ('_T', summed.sector_code)
      and r.within_programme_code in ('_T', summed.programme_code)) as is_total
from summed
left join whole using (source_id, measure, definition, region_code, sector_code, occupation_code, programme_code);
