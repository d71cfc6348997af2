-- How many values of each source were accepted, whatever became of them, and how many rejected.
-- grain: source_id
create table staging.source_count as
select s.source_id,
  ((select count(*) from staging.observation o where o.source_id = s.source_id and not o.is_made)
    + (select count(*) from staging.former_row f where f.source_id = s.source_id)
    + (select count(*) from staging.outdone_row u where u.source_id = s.source_id)
    + (select count(*) from staging.part_year y where y.source_id = s.source_id))::integer as accepted,
  (select count(distinct r.row_no) from staging.rejected_row r where r.source_id = s.source_id)::integer as rejected
from raw.source s;
