-- Values of the codes of each dimension beside each other, in a few places: sectors of a region, regions of a sector …
-- Of the last twelve years the five fullest places each, enough to see a code that is the sum of others; and under slice *
-- each code with all that stands beside it, for a total that is written as a region of one sector.
-- grain: source_id, measure, definition, dimension, code, slice, year
create table staging.code_value as
with
coded as (
  select source_id, measure, definition, year, value, line, 'region' as dimension, region_code as code,
    concat_ws('/', sector_code, occupation_code, programme_code) as slice from staging.observation
  union all
  select source_id, measure, definition, year, value, line, 'sector', sector_code,
    concat_ws('/', region_code, occupation_code, programme_code) from staging.observation
  union all
  select source_id, measure, definition, year, value, line, 'occupation', occupation_code,
    concat_ws('/', region_code, sector_code, programme_code) from staging.observation
  union all
  select source_id, measure, definition, year, value, line, 'programme', programme_code,
    concat_ws('/', region_code, sector_code, occupation_code) from staging.observation
),
own as (from coded where code not in ('_T', '_Z', '_O', '_X')),
-- Whether a dimension is split at all: where it is, _T is a total, and no leaf.
split as (
  select source_id, measure, definition, bool_or(region_code <> '_T') as by_region, bool_or(sector_code <> '_T') as by_sector,
    bool_or(occupation_code <> '_T') as by_occupation, bool_or(programme_code <> '_T') as by_programme
  from staging.observation group by all
),
leaf as (
  select o.source_id, o.measure, o.definition, o.year, o.value, o.line, o.region_code, o.sector_code, o.occupation_code, o.programme_code
  from staging.observation o join split s using (source_id, measure, definition)
  where (o.region_code <> '_T' or not s.by_region) and (o.sector_code <> '_T' or not s.by_sector)
    and (o.occupation_code <> '_T' or not s.by_occupation) and (o.programme_code <> '_T' or not s.by_programme)
),
anywhere as (
  select source_id, measure, definition, year, sum(value) as value, min(line) as line, 'region' as dimension, region_code as code, '*' as slice from leaf group by all
  union all
  select source_id, measure, definition, year, sum(value), min(line), 'sector', sector_code, '*' from leaf group by all
  union all
  select source_id, measure, definition, year, sum(value), min(line), 'occupation', occupation_code, '*' from leaf group by all
  union all
  select source_id, measure, definition, year, sum(value), min(line), 'programme', programme_code, '*' from leaf group by all
),
several as (
  select source_id, measure, definition, dimension from own group by all having count(distinct code) between 3 and 500
),
place as (
  select source_id, measure, definition, dimension, slice, year, count(*) as n_codes
  from own semi join several using (source_id, measure, definition, dimension) group by all having count(*) >= 3
),
chosen as (
  from place
  qualify row_number() over (partition by source_id, measure, definition, dimension, year order by n_codes desc, slice) <= 5
    and dense_rank() over (partition by source_id, measure, definition, dimension order by year desc) <= 12
)
select source_id, measure, definition, dimension, code, slice, year, value, line
from own semi join chosen using (source_id, measure, definition, dimension, slice, year)
union all
select source_id, measure, definition, dimension, code, slice, year, value, line
from anywhere semi join several using (source_id, measure, definition, dimension)
where code not in ('_T', '_Z', '_O', '_X')
order by source_id, measure, definition, dimension, line, code, slice, year;
