-- The accepted rows of all sources, in canonical codes and units, what old codes were passed on to, and the years that all of
-- their parts tell (is_made: no row of a file); nothing else is summed or filled in.
-- grain: measure, region_code, sector_code, occupation_code, programme_code, definition, year
create table staging.observation as
select r.measure, r.region_code, r.sector_code, r.occupation_code, r.programme_code, r.definition, r.year,
  r.value, r.unit, r.status as obs_status, r.source_id, r.line, r.source_note,
  rule.basis_of(r.basis, d.is_illustrative) as basis, r.grade, d.is_illustrative, false as is_made, r.contributors, r.largest_share, false as is_protected
from staging.coded_row r
join raw.definition d using (measure, definition)
anti join staging.rejected_row x using (source_id, row_no)
anti join staging.former_row f using (source_id, row_no)
anti join staging.outdone_row u using (source_id, row_no)
where r.first_month = 1 and r.last_month = 12
union all
select measure, region_code, sector_code, occupation_code, programme_code, definition, year, value, unit, obs_status, source_id, source_line,
  'passed on from ' || from_codes, basis, grade, is_illustrative, true, null, null, false
from staging.passed_value where is_used
union all
select measure, region_code, sector_code, occupation_code, programme_code, definition, year, value, unit, obs_status, source_id, source_line,
  concat(year_is, ' of ', n_parts, case part_months when 1 then ' months' when 3 then ' quarters' else ' halves' end),
  basis, grade, is_illustrative, true, contributors, largest_share, false
from staging.year_of_parts where is_used;
-- Where parts break, the first counted year from there on begins the series, whether a file gives it or its parts make it.
update staging.observation set obs_status = 'B'
where (measure, region_code, sector_code, occupation_code, programme_code, definition, year) in (
  select measure, region_code, sector_code, occupation_code, programme_code, definition, min(o.year)
  from staging.broken_part b
  join staging.observation o using (measure, region_code, sector_code, occupation_code, programme_code, definition)
  where o.year >= b.first_year and rule.is_counted(o.obs_status, o.basis, o.is_illustrative)
  group by measure, region_code, sector_code, occupation_code, programme_code, definition, b.first_year);
