-- Accepted rows under a code of another day, in whatever dimension: they are passed on, and are no observations themselves.
-- grain: source_id, row_no
create table staging.former_row as
select r.source_id, r.row_no, r.line, r.source_order, r.measure, r.region_code, r.sector_code, r.occupation_code, r.programme_code,
  r.definition, r.year, r.value, r.unit, r.status, rule.basis_of(r.basis, d.is_illustrative) as basis, r.grade,
  d.is_illustrative, r.contributors, r.largest_share
from staging.coded_row r
join raw.definition d using (measure, definition)
anti join staging.rejected_row x using (source_id, row_no)
where r.region_code in (select code from raw.former_code where dimension = 'region')
  or r.sector_code in (select code from raw.former_code where dimension = 'sector')
  or r.occupation_code in (select code from raw.former_code where dimension = 'occupation')
  or r.programme_code in (select code from raw.former_code where dimension = 'programme');
