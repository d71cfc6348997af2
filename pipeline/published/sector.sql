-- Sectors of the project.
create view main.sector as
select sector_code, parent_code, name_fr, name_ar, name_en, spellings from raw.sector order by sector_code;
comment on view main.sector is 'Sectors of the project.';
comment on column main.sector.sector_code is 'Sector or segment; _T is all of the perimeter, _O employers outside it, _Z where a sector makes no sense';
comment on column main.sector.parent_code is 'Sector it belongs to';
comment on column main.sector.name_fr is 'Name in French';
comment on column main.sector.name_ar is 'Name in Arabic';
comment on column main.sector.name_en is 'Name in English';
comment on column main.sector.spellings is 'Other spellings seen in files, separated by |';
