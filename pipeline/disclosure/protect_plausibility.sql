-- Findings of protected measures keep their place and lose their numbers, which are those of the files.
update staging.plausibility
set value = null, expected_low = null, expected_high = null, factor = null
where measure is null or measure in (select measure from staging.disclosure);
-- What findings were made from holds the counts themselves, and a finished step would keep it.
drop table staging.code_value;
drop table staging.series_shape;
drop table staging.suspect_point;
drop table staging.year_beside_parts;
update staging.outdone_row set value = null where (measure, definition) in (select measure, definition from staging.disclosure);
