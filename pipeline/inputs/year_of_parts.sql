-- What the parts of a year say of it, by their length: their sum, their mean, or the last of them (year_is). A sum or a mean asks
-- for all of them, an end for the one that ends the year; a year with holes has no value. It becomes an observation where no
-- file gives a counted year itself; of several lengths the longest, which was rounded least often.
-- grain: measure, region_code, sector_code, occupation_code, programme_code, definition, year, part_months
create table staging.year_of_parts as
with part as (
  from staging.part_year where part_months in (1, 3, 6) and rule.is_counted(obs_status, basis, is_illustrative)
),
told as (
  select measure, region_code, sector_code, occupation_code, programme_code, definition, year, part_months, year_is,
    count(*)::integer as n_parts, (12 // part_months)::integer as n_needed, max(last_month)::integer as last_month,
    if(year_is = 'end', max(last_month) = 12, count(*) * part_months = 12) as is_whole,
    round(case year_is when 'sum' then sum(value order by first_month) when 'mean' then sum(value order by first_month) / count(*)
      else arg_max(value, first_month) end, 9) as value,
    any_value(unit) as unit, if(bool_or(obs_status = 'P'), 'P', max(obs_status) filter (obs_status <> 'B'))
      as part_status, max(grade) as grade, is_illustrative,
    arg_min(source_id, first_month) as source_id, arg_min(source_line, first_month) as source_line,
    -- Behind a year stand at least as many units as behind any part of it, and the largest make up no more of it than of some part.
    if(year_is = 'end', arg_max(contributors, first_month), max(contributors)) as contributors,
    if(year_is = 'end', arg_max(largest_share, first_month), max(largest_share)) as largest_share
  from part
  group by measure, region_code, sector_code, occupation_code, programme_code, definition, year, part_months, year_is, is_illustrative
),
mixed as (
  select distinct measure, region_code, sector_code, occupation_code, programme_code, definition, break_year as year from staging.broken_part where first_year > break_year
),
given as (
  select measure, region_code, sector_code, occupation_code, programme_code, definition, year
  from (from staging.coded_row semi join part using (measure, region_code, sector_code, occupation_code, programme_code, definition, year))
  join raw.definition d using (measure, definition)
  anti join staging.rejected_row using (source_id, row_no)
  where first_month = 1 and last_month = 12
    and rule.is_counted(status, rule.basis_of(basis, d.is_illustrative), d.is_illustrative)
  union
  select measure, region_code, sector_code, occupation_code, programme_code, definition, year from staging.passed_value where is_used
),
judged as (
  select t.* replace (t.is_whole and m.measure is null as is_whole), coalesce(t.part_status, 'A') as obs_status
  from told t
  left join mixed m using (measure, region_code, sector_code, occupation_code, programme_code, definition, year)
)
select j.* exclude (part_status, value), if(j.is_whole, j.value, null) as value,
  if(j.is_illustrative, 'illustrative', 'derived') as basis,
  j.is_whole and g.measure is null
    and j.part_months = max(if(j.is_whole, j.part_months, 0)) over (
      partition by j.measure, j.region_code, j.sector_code, j.occupation_code, j.programme_code, j.definition, j.year) as is_used
from judged j
left join given g using (measure, region_code, sector_code, occupation_code, programme_code, definition, year);
