-- Years that a file gives beside all of their parts, or parts of one length beside longer ones, and what rounding can make of the
-- difference: half a step of the year and half a step of each part that is summed. A step is the largest power of ten of which
-- all that is printed is a multiple.
-- grain: measure, region_code, sector_code, occupation_code, programme_code, definition, year, part_months
create table staging.year_beside_parts as
with beside as (
  select y.measure, y.region_code, y.sector_code, y.occupation_code, y.programme_code, y.definition, y.year, y.part_months, y.year_is, y.n_parts,
    y.value as of_parts, o.value, o.source_id, if(o.is_made, y.source_line, o.line) as line
  from staging.year_of_parts y
  join staging.observation o using (measure, region_code, sector_code, occupation_code, programme_code, definition, year)
  where y.value is not null and not y.is_used and rule.is_counted(o.obs_status, o.basis, o.is_illustrative)
),
printed as (
  select measure, region_code, sector_code, occupation_code, programme_code, definition, part_months, value
  from staging.part_year semi join beside using (measure, region_code, sector_code, occupation_code, programme_code, definition, part_months)
  union all
  select measure, region_code, sector_code, occupation_code, programme_code, definition, 12, value from beside
),
fitting as (
  select measure, region_code, sector_code, occupation_code, programme_code, definition, part_months, exponent
  from printed, unnest(range(-6, 10)) as power(exponent)
  where value <> 0
  group by all having bool_and(
    round(value / power(10, exponent)) <> 0 and abs(value / power(10, exponent) / round(value / power(10, exponent)) - 1) < 1e-12)
),
step as (select * exclude (exponent), power(10, max(exponent)) as step from fitting group by all)
select b.*, coalesce(y.step, 0) / 2 + coalesce(p.step, 0) / 2 * if(b.year_is = 'sum', b.n_parts, 1) as tolerance
from beside b
left join step y on (y.measure, y.region_code, y.sector_code, y.occupation_code, y.programme_code, y.definition, y.part_months)
  = (b.measure, b.region_code, b.sector_code, b.occupation_code, b.programme_code, b.definition, 12)
left join step p on (p.measure, p.region_code, p.sector_code, p.occupation_code, p.programme_code, p.definition, p.part_months)
  = (b.measure, b.region_code, b.sector_code, b.occupation_code, b.programme_code, b.definition, b.part_months);
