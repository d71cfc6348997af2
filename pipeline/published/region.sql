-- Regions of the project, with the names files may use.
create view main.region as
select region_code, name_fr, name_ar, name_en, survey_area, spellings, neighbours from raw.region order by region_code;
comment on view main.region is 'Regions of the project, with the names files may use.';
comment on column main.region.region_code is 'Region (ISO 3166-2 where there is one); _T is the nation or province as a whole, _X abroad';
comment on column main.region.name_fr is 'Name in French';
comment on column main.region.name_ar is 'Name in Arabic';
comment on column main.region.name_en is 'Name in English';
comment on column main.region.survey_area is 'Area in which the national survey reports the region';
comment on column main.region.spellings is 'Other spellings seen in files, separated by |';
comment on column main.region.neighbours is 'Regions that share a land border with it, separated by |';
