-- Every reading of what was promised for one measure and year, beside the adopted level.
create view main.target_conflict as
select measure, region_code, sector_code, year, target_id, kind, value, unit, baseline_value, baseline_year, definition, level_read, adopted_id, adopted_level, difference, agrees, adopted, claimed_by, source, url, note from marts.fct_target_conflict;
comment on view main.target_conflict is 'Every reading of what was promised for one measure and year, beside the adopted level.';
comment on column main.target_conflict.measure is 'What is counted, see measure';
comment on column main.target_conflict.region_code is 'Region (ISO 3166-2 where there is one); _T is the nation or province as a whole, _X abroad';
comment on column main.target_conflict.sector_code is 'Sector or segment; _T is all of the perimeter, _O employers outside it, _Z where a sector makes no sense';
comment on column main.target_conflict.year is 'Calendar year; stocks at 31 December, flows of the year';
comment on column main.target_conflict.target_id is 'Target, see target';
comment on column main.target_conflict.kind is 'level, or increment on the baseline';
comment on column main.target_conflict.value is 'Value as claimed';
comment on column main.target_conflict.unit is 'Unit of the value';
comment on column main.target_conflict.baseline_value is 'Value an increment adds to';
comment on column main.target_conflict.baseline_year is 'Year of the baseline';
comment on column main.target_conflict.definition is 'Definition under which the measure was counted; values of two definitions are never joined';
comment on column main.target_conflict.level_read is 'Level the claim comes to';
comment on column main.target_conflict.adopted_id is 'Adopted target of the measure and year';
comment on column main.target_conflict.adopted_level is 'Its level';
comment on column main.target_conflict.difference is 'level_read − adopted_level; empty where the definitions differ';
comment on column main.target_conflict.agrees is 'True where both are the same level; empty where the definitions differ';
comment on column main.target_conflict.adopted is 'adopted, milestone, claimed or superseded';
comment on column main.target_conflict.claimed_by is 'Who claimed it';
comment on column main.target_conflict.source is 'Where the value comes from';
comment on column main.target_conflict.url is 'Address of the page that printed it';
comment on column main.target_conflict.note is 'What to know before using the row';
