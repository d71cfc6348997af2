-- Values of the codes of each dimension beside each other, in a few places: sectors of a region, regions of a sector …
-- Of the last twelve years the five fullest places each, enough to see a code that is the sum of others (of a file of
-- millions, out of a part of the places); and under slice * each code with all that stands beside it, for a total that is
-- written as a region of one sector.
-- grain: source_id, measure, definition, dimension, code, slice, year
create table staging.code_value as
with
-- Whether a dimension is split at all: where it is, _T is a total, and no leaf.
size as (
  select source_id, measure, definition, max(year) - 12 as before_first, greatest(1, count(*) // 50000)::ubigint as parts,
    count(distinct region_code) filter (region_code not in ('_T', '_Z', '_O', '_X')) as regions,
    count(distinct sector_code) filter (sector_code not in ('_T', '_Z', '_O', '_X')) as sectors,
    count(distinct occupation_code) filter (occupation_code not in ('_T', '_Z', '_O', '_X')) as occupations,
    count(distinct programme_code) filter (programme_code not in ('_T', '_Z', '_O', '_X')) as programmes,
    bool_or(region_code <> '_T') as by_region, bool_or(sector_code <> '_T') as by_sector,
    bool_or(occupation_code <> '_T') as by_occupation, bool_or(programme_code <> '_T') as by_programme
  from staging.observation group by all
),
recent as (
  select o.source_id, o.measure, o.definition, o.year, o.value, o.line, o.region_code, o.sector_code, o.occupation_code, o.programme_code,
    s.regions between 3 and 500 as ask_region, s.sectors between 3 and 500 as ask_sector,
    s.occupations between 3 and 500 as ask_occupation, s.programmes between 3 and 500 as ask_programme, s.parts,
    (o.region_code <> '_T' or not s.by_region) and (o.sector_code <> '_T' or not s.by_sector)
      and (o.occupation_code <> '_T' or not s.by_occupation) and (o.programme_code <> '_T' or not s.by_programme) as is_leaf
  from staging.observation o join size s using (source_id, measure, definition)
  where o.year > s.before_first and (ask_region or ask_sector or ask_occupation or ask_programme)
),
coded as (
  select source_id, measure, definition, year, value, line, 'region' as dimension, region_code as code,
    hash(sector_code, occupation_code, programme_code) as slice from recent where ask_region and slice % parts = 0
  union all
  select source_id, measure, definition, year, value, line, 'sector', sector_code,
    hash(region_code, occupation_code, programme_code) as slice from recent where ask_sector and slice % parts = 0
  union all
  select source_id, measure, definition, year, value, line, 'occupation', occupation_code,
    hash(region_code, sector_code, programme_code) as slice from recent where ask_occupation and slice % parts = 0
  union all
  select source_id, measure, definition, year, value, line, 'programme', programme_code,
    hash(region_code, sector_code, occupation_code) as slice from recent where ask_programme and slice % parts = 0
),
own as (from coded where code not in ('_T', '_Z', '_O', '_X')),
chosen as (
  select source_id, measure, definition, dimension, slice, year, count(*) as n_codes
  from own group by source_id, measure, definition, dimension, slice, year having count(*) >= 3
  qualify row_number() over (partition by source_id, measure, definition, dimension, year order by count(*) desc, slice) <= 5
),
anywhere as (
  select source_id, measure, definition, year, sum(value) as value, min(line) as line, 'region' as dimension, region_code as code
  from recent where is_leaf and ask_region group by all
  union all
  select source_id, measure, definition, year, sum(value), min(line), 'sector', sector_code from recent where is_leaf and ask_sector group by all
  union all
  select source_id, measure, definition, year, sum(value), min(line), 'occupation', occupation_code from recent where is_leaf and ask_occupation group by all
  union all
  select source_id, measure, definition, year, sum(value), min(line), 'programme', programme_code from recent where is_leaf and ask_programme group by all
)
select source_id, measure, definition, dimension, code, slice::varchar as slice, year, value, line
from own semi join chosen using (source_id, measure, definition, dimension, slice, year)
union all
select source_id, measure, definition, dimension, code, '*', year, value, line from anywhere where code not in ('_T', '_Z', '_O', '_X')
order by source_id, measure, definition, dimension, line, code, slice, year;
