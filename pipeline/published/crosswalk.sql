-- Where leavers of a programme go: sector and specialty, or employers outside.
create view main.crosswalk as
select programme_code, sector_code, occupation_code, share, status, grade, source from raw.crosswalk order by all;
comment on view main.crosswalk is 'Where leavers of a programme go: sector and specialty, or employers outside.';
comment on column main.crosswalk.programme_code is 'Training programme; _T is all, _Z where a programme makes no sense';
comment on column main.crosswalk.sector_code is 'Sector or segment; _T is all of the perimeter, _O employers outside it, _Z where a sector makes no sense';
comment on column main.crosswalk.occupation_code is 'Specialty (level 1 of occupation); _T is all, _Z where an occupation makes no sense';
comment on column main.crosswalk.share is 'Share of those available, 0–1; sums to one per programme';
comment on column main.crosswalk.status is 'found (printed by a source), derived (arithmetic on printed numbers), assumed (the project''s own guess) or unknown';
comment on column main.crosswalk.grade is 'A official statistic, B press relay of one, C lobby, old or another country, D assumption';
comment on column main.crosswalk.source is 'Where the value comes from';
