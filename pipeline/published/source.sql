-- Every file that was read, with its counts: read = accepted + rejected.
create view main.source as
select s.source_id, s.path, s.format, s.publisher, s.licence, s.vintage, s.delivered, s.sha256, s.records, s.cells, s.filtered_out, s.blank, s.read,
  (select count(*) from staging.observation o where o.source_id = s.source_id)::integer as accepted,
  (select count(distinct r.row_no) from staging.rejected_row r where r.source_id = s.source_id)::integer as rejected
from raw.source s order by s.source_order;
comment on view main.source is 'Every file that was read, with its counts: read = accepted + rejected.';
comment on column main.source.source_id is 'Name of the source in the project file';
comment on column main.source.path is 'Path, relative to the project file';
comment on column main.source.format is 'File format';
comment on column main.source.publisher is 'Who publishes it';
comment on column main.source.licence is 'Terms of use';
comment on column main.source.vintage is 'Edition of the source';
comment on column main.source.delivered is 'Date on which the file was delivered';
comment on column main.source.sha256 is 'SHA-256 of the bytes read';
comment on column main.source.records is 'Lines of data in the file';
comment on column main.source.cells is 'Values the file holds: lines × value columns';
comment on column main.source.filtered_out is 'Values left out by the declared filters';
comment on column main.source.blank is 'Values left empty, or marked as missing';
comment on column main.source.read is 'Values that were judged';
comment on column main.source.accepted is 'Values that became observations';
comment on column main.source.rejected is 'Values refused, see rejected_row';
