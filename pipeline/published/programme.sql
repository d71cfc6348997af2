-- Training programmes, and direct recruitment.
create view main.programme as
select programme_code, level, duration_years, name_fr, name_ar, name_en, spellings from raw.programme order by programme_code;
comment on view main.programme is 'Training programmes, and direct recruitment.';
comment on column main.programme.programme_code is 'Training programme; _T is all, _Z where a programme makes no sense';
comment on column main.programme.level is 'Level reached';
comment on column main.programme.duration_years is 'Years from entry to completion';
comment on column main.programme.name_fr is 'Name in French';
comment on column main.programme.name_ar is 'Name in Arabic';
comment on column main.programme.name_en is 'Name in English';
comment on column main.programme.spellings is 'Other spellings seen in files, separated by |';
