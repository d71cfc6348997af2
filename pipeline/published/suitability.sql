-- How well those available suit each sector and specialty they are mapped to, by region of training and year.
create view main.suitability as
select scenario, programme_code, region_code, sector_code, occupation_code, year, suitability_share from balance.suitability order by all;
comment on view main.suitability is 'How well those available suit each sector and specialty they are mapped to, by region of training and year.';
comment on column main.suitability.scenario is 'Scenario of the row, see the project file';
comment on column main.suitability.programme_code is 'Training programme; _T is all, _Z where a programme makes no sense';
comment on column main.suitability.region_code is 'Region of training';
comment on column main.suitability.sector_code is 'Sector or segment; _T is all of the perimeter, _O employers outside it, _Z where a sector makes no sense';
comment on column main.suitability.occupation_code is 'Specialty (level 1 of occupation); _T is all, _Z where an occupation makes no sense';
comment on column main.suitability.year is 'Calendar year; stocks at 31 December, flows of the year';
comment on column main.suitability.suitability_share is 'Share of those available whose training suits the post, 0–1; 1 where observed insertion stands for it';
