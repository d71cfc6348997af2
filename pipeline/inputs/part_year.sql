-- The accepted rows that hold a part of a year: they are no observation of it. With each stands how the measure's year follows
-- from its parts (year_is).
-- grain: measure, region_code, sector_code, occupation_code, programme_code, definition, year, first_month, last_month
create table staging.part_year as
select r.measure, r.region_code, r.sector_code, r.occupation_code, r.programme_code, r.definition, r.year, r.first_month, r.last_month,
  r.value, r.unit, r.status as obs_status, r.source_id, r.line as source_line, r.source_note,
  rule.basis_of(r.basis, d.is_illustrative) as basis, r.grade, d.is_illustrative,
  r.last_month - r.first_month + 1 as part_months, rule.year_is(m.year_is, m.nature, m.unit) as year_is, r.contributors, r.largest_share
from staging.coded_row r
join raw.definition d using (measure, definition)
join raw.measure m using (measure)
anti join staging.rejected_row x using (source_id, row_no)
where r.first_month > 1 or r.last_month < 12;
