-- Competences of the reference, with their family.
create view main.competence as
select competence_code, family, name_fr, name_ar, name_en, source from raw.competence order by competence_code;
comment on view main.competence is 'Competences of the reference, with their family.';
comment on column main.competence.competence_code is 'Code of the competence';
comment on column main.competence.family is 'data, ai, cybersecurity, cloud_devops, software, customer, languages or management';
comment on column main.competence.name_fr is 'Name in French';
comment on column main.competence.name_ar is 'Name in Arabic';
comment on column main.competence.name_en is 'Name in English';
comment on column main.competence.source is 'European framework that names the same competence, or whose wording it is';
