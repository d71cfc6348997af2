-- Each source with the counts of its file: values read, accepted, rejected, blank and filtered out.
-- grain: source_id
create table marts.fct_source as
select s.source_id, s.path, s.format, s.publisher, s.licence, s.vintage, s.delivered, s.sha256, s.records, s.cells, s.filtered_out, s.blank, s.notes, s.read,
  c.accepted, c.rejected
from raw.source s join staging.source_count c using (source_id) order by s.source_order;
