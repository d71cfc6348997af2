-- Competences that a training programme brings its leavers to.
create view main.programme_competence as
select programme_code, competence_code, level, status, grade, source from raw.programme_competence order by all;
comment on view main.programme_competence is 'Competences that a training programme brings its leavers to.';
comment on column main.programme_competence.programme_code is 'Training programme, see programme';
comment on column main.programme_competence.competence_code is 'Code of the competence, see competence';
comment on column main.programme_competence.level is '1 simple tasks under guidance, 2 usual cases alone, 3 unusual cases, 4 leads; a language: A2, B1, B2, C1 or more';
comment on column main.programme_competence.status is 'found (printed by a source), derived (arithmetic on printed numbers), assumed (the project''s own guess) or unknown';
comment on column main.programme_competence.grade is 'A official statistic, B press relay of one, C lobby, old or another country, D assumption';
comment on column main.programme_competence.source is 'Where the row comes from';
