-- Share of each specialty in the employment of a sector.
create view main.staffing_share as
select sector_code, occupation_code, share, status, grade, source, note from raw.staffing_share order by all;
comment on view main.staffing_share is 'Share of each specialty in the employment of a sector.';
comment on column main.staffing_share.sector_code is 'Sector or segment; _T is all of the perimeter, _O employers outside it, _Z where a sector makes no sense';
comment on column main.staffing_share.occupation_code is 'Specialty (level 1 of occupation); _T is all, _Z where an occupation makes no sense';
comment on column main.staffing_share.share is 'Share of the sector''s employment, 0–1; sums to one per sector';
comment on column main.staffing_share.status is 'found (printed by a source), derived (arithmetic on printed numbers), assumed (the project''s own guess) or unknown';
comment on column main.staffing_share.grade is 'A official statistic, B press relay of one, C lobby, old or another country, D assumption';
comment on column main.staffing_share.source is 'Where the value comes from';
comment on column main.staffing_share.note is 'What to know before using the row';
