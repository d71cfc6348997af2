-- What series say against each other, one row a finding; what one series says against itself is told in series_findings.ts.
with
-- Series whose values mostly have decimals, among others that are counted in whole numbers.
kind as (
  select source_id, measure, definition,
    sum(n_observed) filter (2 * n_fractions < n_observed) as n_whole_series_values,
    sum(n_observed - n_fractions) filter (2 * n_fractions < n_observed) as n_whole,
    sum(n_observed) as n_observed, median(level) filter (2 * n_fractions < n_observed) as whole_level
  from staging.series_shape group by all
),
decimal_series as (
  select s.*, k.whole_level
  from staging.series_shape s join kind k using (source_id, measure, definition)
  where s.n_observed > 0 and 2 * s.n_fractions >= s.n_observed
    and k.n_whole >= 0.95 * k.n_whole_series_values and 2 * k.n_whole_series_values >= k.n_observed
),
-- The level of each series beside those that differ from it in one dimension alone.
sibling as (
  select 'region' as dimension, *, concat_ws('/', sector_code, occupation_code, programme_code) as slice, region_code as code from staging.series_shape
  union all
  select 'sector', *, concat_ws('/', region_code, occupation_code, programme_code), sector_code from staging.series_shape
  union all
  select 'occupation', *, concat_ws('/', region_code, sector_code, programme_code), occupation_code from staging.series_shape
  union all
  select 'programme', *, concat_ws('/', region_code, sector_code, occupation_code), programme_code from staging.series_shape
),
own_sibling as (from sibling where code not in ('_T', '_Z', '_O', '_X')),
level_beside as (
  select *, median(level) over beside as middle, count(level) over beside as n_beside
  from own_sibling window beside as (partition by source_id, measure, definition, dimension, slice)
),
spread_beside as (
  select *, 1.4826 * median(abs(level - middle)) over (partition by source_id, measure, definition, dimension, slice) as spread
  from level_beside where n_beside >= 5
),
unlike as (
  select source_id, measure, region_code, sector_code, occupation_code, programme_code, definition, any_value(first_line) as line,
    any_value(n) as n_rows, any_value(first_year) as year, any_value(last_year) as to_year, any_value(first_value) as value, min(middle) as middle, max(spread) as spread,
    any_value(level) as level
  from spread_beside
  where abs(level - middle) >= greatest(2.3, 8 * greatest(spread, 0.15)) and (level >= 1.5 or n_fractions > 0)
  group by all
),
-- Regions whose series end before those of most of their siblings do.
ending as (
  select s.source_id, s.measure, s.definition, s.region_code, s.last_year, s.last_line,
    max(last_year) over beside as newest, count_if(s.last_year = newest) over beside as n_newest, count(*) over beside as n
  from (select *, max(last_year) over (partition by source_id, measure, definition, sector_code, occupation_code, programme_code) as newest
    from staging.series_shape where region_code not in ('_T', '_Z', '_X')) s
  window beside as (partition by s.source_id, s.measure, s.definition, s.sector_code, s.occupation_code, s.programme_code)
),
late as (
  select source_id, measure, definition, region_code, max(last_line) as line, count(*) as n_rows, max(last_year) as last_year, max(newest) as newest
  from ending where last_year < newest and 2 * n_newest >= n group by all
),
status as (
  select if(obs_status = 'F', 'status_f', 'status_b') as rule, source_id, measure, definition, min(line) as line, count(*) as n_rows,
    min(year) as year, max(year) as to_year, arg_min(value, line) as value
  from staging.observation where obs_status in ('F', 'B') group by all
),
-- Parents of the code lists beside the sum of their children, where the children that the file knows are all there.
child as (
  select 'sector' as dimension, sector_code as code, parent_code from raw.sector where parent_code is not null and parent_code <> '_T'
  union all
  select 'occupation', occupation_code, parent_code from raw.occupation where parent_code is not null and parent_code <> '_T'
),
coded as (
  select *, 'sector' as dimension, sector_code as code, concat_ws('/', region_code, occupation_code, programme_code) as slice from staging.observation
  union all
  select *, 'occupation', occupation_code, concat_ws('/', region_code, sector_code, programme_code) from staging.observation
),
summed as (
  select c.dimension, h.parent_code, c.measure, c.definition, c.slice, c.year, sum(c.value) as children, count(*) as n
  from coded c join child h using (dimension, code) group by all
),
children as (
  select *, max(n) over (partition by dimension, parent_code, measure, definition, slice) as n_all from summed
),
parent as (
  select p.source_id, p.measure, p.definition, p.dimension, p.code, p.region_code, p.sector_code, p.occupation_code, p.programme_code,
    p.line, p.year, p.value, k.children, abs(p.value - k.children) <= greatest(0.5 * (k.n + 1), 0.005 * abs(p.value)) or k.n < k.n_all as agrees
  from coded p
  join children k on k.dimension = p.dimension and k.parent_code = p.code and k.measure = p.measure and k.definition = p.definition
    and k.slice = p.slice and k.year = p.year
),
parents as (
  select if(agrees, 'parent_beside_children', 'parent_unlike_children') as rule, source_id, measure, definition, dimension, code,
    min(line) as line, count(*) as n_rows, min(year) as year, max(year) as to_year, arg_min(value, line) as value, arg_min(children, line) as children
  from parent group by all
),
-- Names that differ by blanks and signs that nobody sees, and lead to one code.
seen as (
  select dimension, text, code, trim(regexp_replace(regexp_replace(text, '[\x{00AD}\x{200B}-\x{200F}\x{202A}-\x{202E}\x{2060}\x{FEFF}]', '', 'g'),
    '[\s\x{00A0}\x{2000}-\x{200A}\x{202F}\x{3000}]+', ' ', 'g')) as visible
  from raw.code_text where code is not null
),
odd as (
  from (select *, count(*) over (partition by dimension, visible) as n_forms from seen) where n_forms > 1 and text <> visible
),
-- Rows under old codes, and what they could not be passed on to.
old_code as (
  select source_id, measure, definition, min(line) as line, count(*) as n_rows, min(year) as year, max(year) as to_year, arg_min(value, line) as value
  from staging.former_row group by all
),
passed as (
  select p.*, exists (select 1 from staging.observation o
    where o.measure = p.measure and o.region_code = p.region_code and o.sector_code = p.sector_code and o.occupation_code = p.occupation_code
      and o.programme_code = p.programme_code and o.definition = p.definition and rule.is_counted(o.obs_status, o.basis, o.is_illustrative)) as is_fitted
  from staging.passed_value p
),
not_passed as (
  select if(is_used, 'passage_unfitted', 'passage_incomplete') as rule, source_id, measure, region_code, sector_code, occupation_code, programme_code, definition,
    min(source_line) as line, count(*) as n_rows, min(year) as year, max(year) as to_year, arg_min(value, source_line) as value,
    arg_min(n_from, source_line) as n_from, arg_min(n_needed, source_line) as n_needed
  from passed where (is_used and basis = 'imputed' and not is_fitted) or n_from < n_needed group by all
),
-- Years of which some parts were counted and some not, though the series goes on; the length of which most were.
last_month as (
  select measure, region_code, sector_code, occupation_code, programme_code, definition, max(month) as month
  from (
    select measure, region_code, sector_code, occupation_code, programme_code, definition, 12 * year + last_month as month from staging.part_year
    where rule.is_counted(obs_status, basis, is_illustrative)
    union all
    select measure, region_code, sector_code, occupation_code, programme_code, definition, 12 * year + 12
    from staging.observation
    semi join staging.year_of_parts using (measure, region_code, sector_code, occupation_code, programme_code, definition)
    where rule.is_counted(obs_status, basis, is_illustrative))
  group by all
),
with_holes as (
  select y.*
  from staging.year_of_parts y
  join last_month l using (measure, region_code, sector_code, occupation_code, programme_code, definition)
  anti join staging.observation o using (measure, region_code, sector_code, occupation_code, programme_code, definition, year)
  qualify row_number() over (
      partition by measure, region_code, sector_code, occupation_code, programme_code, definition, year order by n_parts / n_needed desc, part_months) = 1
    and (l.month > 12 * y.year + y.last_month or y.year_is <> 'end' and y.n_parts * y.part_months < y.last_month)
),
parts_missing as (
  select source_id, measure, region_code, sector_code, occupation_code, programme_code, definition, min(source_line) as line, count(*) as n_rows,
    min(year) as year, max(year) as to_year, arg_min(n_parts, year) as n_parts, arg_min(n_needed, year) as n_needed
  from with_holes group by all
),
-- Current years that nothing tells, since the same months of the year before hold next to nothing of it.
not_told as (
  from staging.told_year where is_current
  qualify not bool_or(is_enough) over (partition by measure, region_code, sector_code, occupation_code, programme_code, definition)
    and row_number() over (partition by measure, region_code, sector_code, occupation_code, programme_code, definition order by months desc) = 1
),
unlike_parts as (
  select source_id, measure, region_code, sector_code, occupation_code, programme_code, definition, min(line) as line, count(*) as n_rows,
    min(year) as year, max(year) as to_year, arg_min(value, (year, part_months)) as value, arg_min(of_parts, (year, part_months)) as of_parts
  from staging.year_beside_parts where abs(value - of_parts) > tolerance + 1e-9 * abs(value) group by all
),
blanks as (
  select w.source_id, o.dimension, o.code, min(w.line) as line, count(*) as n_rows
  from odd o join raw.written w on o.text = case o.dimension when 'region' then w.region when 'sector' then w.sector
    when 'occupation' then w.occupation else w.programme end
  group by all
)
select 'unit_unlike_neighbours' as rule, source_id, first_line as line, n as n_rows, measure, region_code, sector_code, occupation_code, programme_code,
  definition, first_year as year, last_year as to_year, first_value as value, power(10, whole_level - 1) as expected_low, power(10, whole_level + 1) as expected_high,
  power(10, round(level - whole_level)) as factor
from decimal_series where level <= whole_level - 1.5
union all
select 'fraction_in_count', source_id, first_line, n_fractions, measure, region_code, sector_code, occupation_code, programme_code,
  definition, first_year, last_year, first_value, null, null, null
from decimal_series where level > whole_level - 1.5
union all
select 'unit_unlike_neighbours', u.source_id, u.line, u.n_rows, u.measure, u.region_code, u.sector_code, u.occupation_code, u.programme_code,
  u.definition, u.year, u.to_year, u.value, power(10, u.middle - 3 * greatest(u.spread, 0.15)), power(10, u.middle + 3 * greatest(u.spread, 0.15)), power(10, round(u.level - u.middle))
from unlike u
anti join decimal_series d using (source_id, measure, region_code, sector_code, occupation_code, programme_code, definition)
union all
select 'late', source_id, line, n_rows, measure, region_code, null, null, null, definition, last_year, newest, null, null, null, null from late
union all
select rule, source_id, line, n_rows, measure, null, null, null, null, definition, year, to_year, value, null, null, null from status
union all
select rule, source_id, line, n_rows, measure, null, if(dimension = 'sector', code, null), if(dimension = 'occupation', code, null), null,
  definition, year, to_year, value, children, children, null from parents
union all
select 'invisible_blanks', source_id, line, n_rows, null, if(dimension = 'region', code, null), if(dimension = 'sector', code, null),
  if(dimension = 'occupation', code, null), if(dimension = 'programme', code, null), null, null, null, null, null, null, null
from blanks
union all
select 'old_code', source_id, line, n_rows, measure, null, null, null, null, definition, year, to_year, value, null, null, null from old_code
union all
select 'year_unlike_parts', source_id, line, n_rows, measure, region_code, sector_code, occupation_code, programme_code, definition, year, to_year,
  value, of_parts, of_parts, null
from unlike_parts
union all
select 'year_not_counted', u.source_id, min(u.line), count(*), measure, region_code, sector_code, occupation_code, programme_code, definition, min(year), max(year),
  arg_min(u.value, year), arg_min(y.value, year), arg_min(y.value, year), null
from staging.outdone_row u
join staging.year_of_parts y using (measure, region_code, sector_code, occupation_code, programme_code, definition, year, part_months)
group by u.source_id, measure, region_code, sector_code, occupation_code, programme_code, definition
union all
select 'parts_missing', source_id, line, n_rows, measure, region_code, sector_code, occupation_code, programme_code, definition, year, to_year,
  n_parts, n_needed, n_needed, null
from parts_missing
union all
select 'year_not_told', source_before, line_before, 1, measure, region_code, sector_code, occupation_code, programme_code, definition, year - 1, year,
  so_far_before, least_before, 2 * least_before, null
from not_told
union all
select rule, source_id, line, n_rows, measure, region_code, sector_code, occupation_code, programme_code, definition, year, to_year, value,
  if(rule = 'passage_incomplete', n_from, null), if(rule = 'passage_incomplete', n_needed, null), null
from not_passed;
