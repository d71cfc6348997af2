-- Each series the files hold, and whether it is the total of others that stand in the same file.
-- grain: series_id
create table intermediate.series as
with held as (
  select concat_ws('/', measure, region_code, sector_code, occupation_code, programme_code, definition) as series_id,
    measure, region_code, sector_code, occupation_code, programme_code, definition,
    min(source_id) as source_id, bool_or(is_illustrative) as is_illustrative
  from staging.observation group by all
),
-- What each code is a part of, itself included: the nation, and what code lists or the values themselves say.
up as (
  select 'region' as dimension, code, code as up, false as is_nation from (select distinct region_code as code from held)
  union select 'sector', sector_code, sector_code, false from held
  union select 'occupation', occupation_code, occupation_code, false from held
  union select 'programme', programme_code, programme_code, false from held
  union select 'region', region_code, '_T', true from held where region_code <> '_T'
  union select 'sector', sector_code, '_T', true from held where sector_code <> '_T'
  union select 'occupation', occupation_code, '_T', true from held where occupation_code <> '_T'
  union select 'programme', programme_code, '_T', true from held where programme_code <> '_T'
  union select dimension, code, whole_code, false from raw.part_of
),
-- The keys that some other series of the measure and definition is a part of: within one file where it is the nation, in
-- any of them where it is a code whose parts are known.
whole as (
  select distinct if(r.is_nation or s.is_nation or o.is_nation or p.is_nation, source_id, null) as source_id, measure, definition,
    r.up as region_code, s.up as sector_code, o.up as occupation_code, p.up as programme_code
  from held
  join up r on r.dimension = 'region' and r.code = region_code
  join up s on s.dimension = 'sector' and s.code = sector_code
  join up o on o.dimension = 'occupation' and o.code = occupation_code
  join up p on p.dimension = 'programme' and p.code = programme_code
  where r.up <> region_code or s.up <> sector_code or o.up <> occupation_code or p.up <> programme_code
),
is_whole as (
  select distinct h.series_id from held h join whole w using (measure, definition, region_code, sector_code, occupation_code, programme_code)
  where w.source_id is null or w.source_id = h.source_id
)
-- A whole that shares split is counted by itself: it is no sum of the parts that happen to be printed.
select held.*, is_whole.series_id is not null and not exists (
    from raw.share r where r.measure = held.measure and r.definition in ('_T', held.definition)
      and r.parent_code = case r.dimension when 'region' then held.region_code when 'sector' then held.sector_code
        when 'programme' then held.programme_code else held.occupation_code end
      and r.within_region_code in ('_T', held.region_code) and r.within_sector_code in ('_T', held.sector_code)
      and r.within_programme_code in ('_T', held.programme_code)) as is_total
from held
left join is_whole using (series_id);
