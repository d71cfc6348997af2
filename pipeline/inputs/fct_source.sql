-- Each source with the counts of its file: values read, accepted, rejected, blank and filtered out.
-- grain: source_id
create table marts.fct_source as
select s.source_id, s.path, s.format, s.publisher, s.licence, s.vintage, s.delivered, s.sha256, s.records, s.cells, s.filtered_out, s.blank, s.notes, s.read,
  ((select count(*) from staging.observation o where o.source_id = s.source_id and not o.is_made)
      + (select count(*) from staging.former_row f where f.source_id = s.source_id)
      + (select count(*) from staging.outdone_row u where u.source_id = s.source_id)
      + (select count(*) from staging.part_year y where y.source_id = s.source_id))::integer as accepted,
  (select count(distinct r.row_no) from staging.rejected_row r where r.source_id = s.source_id)::integer as rejected
from raw.source s order by s.source_order;
