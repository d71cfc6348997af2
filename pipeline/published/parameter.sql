-- Every rate and amount the balance reads, with its grade; the most specific scope wins.
create view main.parameter as
select parameter, region_code, sector_code, occupation_code, programme_code, value, low, high, coalesce(low < high, false) as is_drawn, unit, status, grade, source, url, note from raw.parameter order by all;
comment on view main.parameter is 'Every rate and amount the balance reads, with its grade; the most specific scope wins.';
comment on column main.parameter.parameter is 'Name of the parameter';
comment on column main.parameter.region_code is 'Region (ISO 3166-2 where there is one); _T is the nation or province as a whole, _X abroad';
comment on column main.parameter.sector_code is 'Sector or segment; _T is all of the perimeter, _O employers outside it, _Z where a sector makes no sense';
comment on column main.parameter.occupation_code is 'Specialty (level 1 of occupation); _T is all, _Z where an occupation makes no sense';
comment on column main.parameter.programme_code is 'Training programme; _T is all, _Z where a programme makes no sense';
comment on column main.parameter.value is 'Central value; empty when unknown';
comment on column main.parameter.low is 'Low end of its range';
comment on column main.parameter.high is 'High end of its range';
comment on column main.parameter.is_drawn is 'True where it has a range and is drawn; a fixed one is not thereby certain';
comment on column main.parameter.unit is 'Unit of the value';
comment on column main.parameter.status is 'found (printed by a source), derived (arithmetic on printed numbers), assumed (the project''s own guess) or unknown';
comment on column main.parameter.grade is 'A official statistic, B press relay of one, C lobby, old or another country, D assumption';
comment on column main.parameter.source is 'Where the value comes from';
comment on column main.parameter.url is 'Address of the page that printed it';
comment on column main.parameter.note is 'What to know before using the row';
