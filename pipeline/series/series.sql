-- Each series the files hold, and whether it is the total of others that stand in the same file.
-- grain: series_id
create table intermediate.series as
with held as (
  select concat_ws('/', measure, region_code, sector_code, occupation_code, programme_code, definition) as series_id,
    measure, region_code, sector_code, occupation_code, programme_code, definition,
    min(source_id) as source_id, bool_or(is_illustrative) as is_illustrative
  from staging.observation group by all
),
-- The keys that some other series of the same file, measure and definition is a part of.
whole as (
  select distinct source_id, measure, definition,
    if(over_region, '_T', region_code) as region_code, if(over_sector, '_T', sector_code) as sector_code,
    if(over_occupation, '_T', occupation_code) as occupation_code,
    if(over_programme, '_T', programme_code) as programme_code
  from held cross join intermediate.dimension_mask
  where (over_region and region_code <> '_T') or (over_sector and sector_code <> '_T')
    or (over_occupation and occupation_code <> '_T') or (over_programme and programme_code <> '_T')
)
-- A whole that shares split is counted by itself: it is no sum of the parts that happen to be printed.
select held.*, whole.measure is not null and not exists (
    from raw.share r where r.measure = held.measure and r.definition in ('_T', held.definition)
      and r.parent_code = case r.dimension when 'region' then held.region_code when 'sector' then held.sector_code
        when 'programme' then held.programme_code else held.occupation_code end
      and r.within_region_code in ('_T', held.region_code) and r.within_sector_code in ('_T', held.sector_code)
      and r.within_programme_code in ('_T', held.programme_code)) as is_total
from held
left join whole using (source_id, measure, definition, region_code, sector_code, occupation_code, programme_code);
