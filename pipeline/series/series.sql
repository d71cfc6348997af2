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
select held.*, whole.measure is not null as is_total
from held
left join whole using (source_id, measure, definition, region_code, sector_code, occupation_code, programme_code);
