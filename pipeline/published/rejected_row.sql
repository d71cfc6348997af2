-- Every refused value with all the rules it broke.
create view main.rejected_row as
select source_id, file, line, column_name, rule, reason, raw_text from staging.rejected_row order by all;
comment on view main.rejected_row is 'Every refused value with all the rules it broke.';
comment on column main.rejected_row.source_id is 'Source, see source';
comment on column main.rejected_row.file is 'Path of the file, relative to the project file';
comment on column main.rejected_row.line is 'Line of the file';
comment on column main.rejected_row.column_name is 'Column at fault, empty where the whole row is';
comment on column main.rejected_row.rule is 'Rule that was broken';
comment on column main.rejected_row.reason is 'Why there is no value, or why a row was refused';
comment on column main.rejected_row.raw_text is 'The row as it stands in the file, cut at 200 characters';
