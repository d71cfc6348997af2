-- Occupations in two levels; the balance works with level 1.
create view main.occupation as
select occupation_code, parent_code, level, isco08, name_fr, name_ar, name_en, spellings from raw.occupation order by occupation_code;
comment on view main.occupation is 'Occupations in two levels; the balance works with level 1.';
comment on column main.occupation.occupation_code is 'Specialty (level 1 of occupation); _T is all, _Z where an occupation makes no sense';
comment on column main.occupation.parent_code is 'Occupation it belongs to';
comment on column main.occupation.level is '1 specialty, 2 occupation, 0 all';
comment on column main.occupation.isco08 is 'Unit group of ISCO-08';
comment on column main.occupation.name_fr is 'Name in French';
comment on column main.occupation.name_ar is 'Name in Arabic';
comment on column main.occupation.name_en is 'Name in English';
comment on column main.occupation.spellings is 'Other spellings seen in files, separated by |';
