-- Accepted rows of a whole year that was not counted (a projection, a guess), where all parts of that year were: these tell it,
-- and the row is no observation.
-- grain: source_id, row_no
create table staging.outdone_row as
select r.source_id, r.row_no, r.line, r.measure, r.region_code, r.sector_code, r.occupation_code, r.programme_code, r.definition, r.year, r.value, y.part_months
from staging.coded_row r
join staging.year_of_parts y using (measure, region_code, sector_code, occupation_code, programme_code, definition, year)
anti join staging.rejected_row x on x.source_id = r.source_id and x.row_no = r.row_no
where y.is_used and r.first_month = 1 and r.last_month = 12;
