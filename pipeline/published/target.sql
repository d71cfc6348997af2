-- Targets and claims about them, level or increment, adopted or merely claimed.
create view main.target as
select target_id, measure, region_code, sector_code, definition, year, value, unit, kind, baseline_value, baseline_year, adopted, claimed_by, figure_id, source, url, note from raw.target order by target_id;
comment on view main.target is 'Targets and claims about them, level or increment, adopted or merely claimed.';
comment on column main.target.target_id is 'Name of the target';
comment on column main.target.measure is 'What is counted, see measure';
comment on column main.target.region_code is 'Region (ISO 3166-2 where there is one); _T is the nation or province as a whole, _X abroad';
comment on column main.target.sector_code is 'Sector or segment; _T is all of the perimeter, _O employers outside it, _Z where a sector makes no sense';
comment on column main.target.definition is 'Definition under which the measure was counted; values of two definitions are never joined';
comment on column main.target.year is 'Year by which it is to be reached';
comment on column main.target.value is 'Level to reach, or persons or dirhams to add';
comment on column main.target.unit is 'Unit of the value';
comment on column main.target.kind is 'level, or increment on the baseline';
comment on column main.target.baseline_value is 'Value it starts from';
comment on column main.target.baseline_year is 'Year of that value';
comment on column main.target.adopted is 'adopted, milestone, claimed or superseded';
comment on column main.target.claimed_by is 'Who set or claimed it';
comment on column main.target.figure_id is 'Published figure it rests on';
comment on column main.target.source is 'Where the value comes from';
comment on column main.target.url is 'Address of the page that printed it';
comment on column main.target.note is 'What to know before using the row';
