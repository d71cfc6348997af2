-- Persons short in specialties for which a competence is essential. Never add rows of two competences: a person short counts in each of them.
create view main.competence_gap as
select scenario, region_code, competence_code, family, year, short_persons, short_pooled_persons, level_highest, level_median, n_specialties, n_specialties_short, n_specialties_not_evaluable, n_cells, n_evaluable_cells, reason, is_total, is_illustrative from marts.fct_competence_gap;
comment on view main.competence_gap is 'Persons short in specialties for which a competence is essential. Never add rows of two competences: a person short counts in each of them.';
comment on column main.competence_gap.scenario is 'Scenario of the row, see the project file';
comment on column main.competence_gap.region_code is 'Region (ISO 3166-2 where there is one); _T is the nation or province as a whole';
comment on column main.competence_gap.competence_code is 'Code of the competence, see competence';
comment on column main.competence_gap.family is 'Family of the competence';
comment on column main.competence_gap.year is 'Target year, to which gaps are cumulated';
comment on column main.competence_gap.short_persons is 'Sum over specialties where the competence is essential of max(0, −cumulated gap), sectors that can be evaluated taken together; a nation is the sum of its regions';
comment on column main.competence_gap.short_pooled_persons is 'The same when a surplus of one region fills the shortage of another in the same specialty; equal to short_persons in a region';
comment on column main.competence_gap.level_highest is 'Highest level that one of these specialties asks for';
comment on column main.competence_gap.level_median is 'Upper median of the levels that these specialties ask for';
comment on column main.competence_gap.n_specialties is 'Specialties with employment for which the competence is essential';
comment on column main.competence_gap.n_specialties_short is 'Of these, specialties with a shortage (in the nation: in some region)';
comment on column main.competence_gap.n_specialties_not_evaluable is 'Of these, specialties none of whose cells can be evaluated; not counted as 0';
comment on column main.competence_gap.n_cells is 'Cells (sector × specialty × region) behind the row';
comment on column main.competence_gap.n_evaluable_cells is 'Cells whose supply is known; only these are in the persons';
comment on column main.competence_gap.reason is 'Why there is no number of persons';
comment on column main.competence_gap.is_total is 'True where the row is a total of other rows; sum only rows where not is_total';
comment on column main.competence_gap.is_illustrative is 'True where the row rests on made-up illustrative inputs and shows the machine, not the country';
