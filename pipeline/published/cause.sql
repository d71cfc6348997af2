-- Why each cell runs short, with the two numbers that decided; cells, and regions by specialty over their sectors.
create view main.cause as
select scenario, region_code, sector_code, occupation_code, cause, candidate_cause, alternative_cause, alternative_at, deciding_factor, factor_grade, number_1_name, number_1, number_2_name, number_2, gap_cum_median_persons, p_shortage, openings_persons, supply_persons, located_raw_persons, usual_programme_code, n_cells, n_evaluable_cells, reason, is_total, is_illustrative from marts.fct_cause;
comment on view main.cause is 'Why each cell runs short, with the two numbers that decided; cells, and regions by specialty over their sectors.';
comment on column main.cause.scenario is 'Scenario of the row, see the project file';
comment on column main.cause.region_code is 'Region (ISO 3166-2 where there is one); _T is the nation or province as a whole, _X abroad';
comment on column main.cause.sector_code is 'Sector or segment; _T is all of the perimeter, _O employers outside it, _Z where a sector makes no sense';
comment on column main.cause.occupation_code is 'Specialty (level 1 of occupation); _T is all, _Z where an occupation makes no sense';
comment on column main.cause.cause is 'none, retention, suitability, long_training, short_training, or undetermined where an assumed factor changes the answer; empty where not evaluable';
comment on column main.cause.candidate_cause is 'What the rule says with every factor at its central value';
comment on column main.cause.alternative_cause is 'What it would say with the deciding factor at the end of its range; empty where no assumed range changes the answer';
comment on column main.cause.alternative_at is 'Which end of the range gives the alternative: low or high';
comment on column main.cause.deciding_factor is 'Parameter or number on which the answer hangs';
comment on column main.cause.factor_grade is 'Grade of that parameter: A official statistic, B press relay of one, C lobby, old or another country, D assumption; empty where it is no parameter';
comment on column main.cause.number_1_name is 'What the first deciding number is';
comment on column main.cause.number_1 is 'First number that decided the candidate';
comment on column main.cause.number_2_name is 'What the second deciding number is';
comment on column main.cause.number_2 is 'Second number, against which the first was held';
comment on column main.cause.gap_cum_median_persons is 'Median over the draws of the cumulated gap at the last year; negative is shortage';
comment on column main.cause.p_shortage is 'Share of draws below zero; empty on illustrative rows';
comment on column main.cause.openings_persons is 'Openings over the years, of the cells that can be evaluated';
comment on column main.cause.supply_persons is 'Effective supply over the years, of the same cells';
comment on column main.cause.located_raw_persons is 'Supply before suitability, of the same cells';
comment on column main.cause.usual_programme_code is 'Programme that gives the cell most of its leavers, see programme';
comment on column main.cause.n_cells is 'Cells in the row';
comment on column main.cause.n_evaluable_cells is 'Cells whose supply is known; the others are left out';
comment on column main.cause.reason is 'Why there is no value, or why a row was refused';
comment on column main.cause.is_total is 'True where the row is a total of other rows; sum only rows where not is_total';
comment on column main.cause.is_illustrative is 'True where the row rests on made-up illustrative inputs and shows the machine, not the country';
