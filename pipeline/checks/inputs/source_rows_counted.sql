-- Every value of every file is accepted, rejected, blank or filtered out: none is lost, none counted twice.
with counted as (
  select s.source_id, s.records, s.cells, s.read, s.blank, s.filtered_out,
    ((select count(*) from staging.observation o where o.source_id = s.source_id and not o.is_made)
      + (select count(*) from staging.former_row f where f.source_id = s.source_id)
      + (select count(*) from staging.outdone_row u where u.source_id = s.source_id)
      + (select count(*) from staging.part_year y where y.source_id = s.source_id)) as accepted,
    (select count(distinct r.row_no) from staging.rejected_row r where r.source_id = s.source_id) as rejected
  from raw.source s)
select * from counted where read <> accepted + rejected or cells <> read + blank + filtered_out;
