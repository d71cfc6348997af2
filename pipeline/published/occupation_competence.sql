-- Competences that an occupation asks for; rows of a specialty follow from its occupations.
create view main.occupation_competence as
select occupation_code, competence_code, level, importance, status, grade, source from raw.occupation_competence order by all;
comment on view main.occupation_competence is 'Competences that an occupation asks for; rows of a specialty follow from its occupations.';
comment on column main.occupation_competence.occupation_code is 'Occupation or specialty, see occupation';
comment on column main.occupation_competence.competence_code is 'Code of the competence, see competence';
comment on column main.occupation_competence.level is '1 simple tasks under guidance, 2 usual cases alone, 3 unusual cases, 4 leads; a language: A2, B1, B2, C1 or more';
comment on column main.occupation_competence.importance is 'essential or useful';
comment on column main.occupation_competence.status is 'found (printed by a source), derived (arithmetic on printed numbers), assumed (the project''s own guess) or unknown';
comment on column main.occupation_competence.grade is 'A official statistic, B press relay of one, C lobby, old or another country, D assumption';
comment on column main.occupation_competence.source is 'Where the row comes from';
