-- What each scenario changes, from when, with its source.
create view main.scenario_step as
select scenario, step, target, name, region_code, sector_code, occupation_code, programme_code, operation, value, low, high, from_year, phase_years, status, grade, source, note from raw.scenario_step order by scenario, step;
comment on view main.scenario_step is 'What each scenario changes, from when, with its source.';
comment on column main.scenario_step.scenario is 'Scenario of the row, see the project file';
comment on column main.scenario_step.step is 'Order within the scenario';
comment on column main.scenario_step.target is 'parameter or series';
comment on column main.scenario_step.name is 'Parameter, or employment or completed';
comment on column main.scenario_step.region_code is 'Region (ISO 3166-2 where there is one); _T is the nation or province as a whole, _X abroad';
comment on column main.scenario_step.sector_code is 'Sector or segment; _T is all of the perimeter, _O employers outside it, _Z where a sector makes no sense';
comment on column main.scenario_step.occupation_code is 'Specialty (level 1 of occupation); _T is all, _Z where an occupation makes no sense';
comment on column main.scenario_step.programme_code is 'Training programme; _T is all, _Z where a programme makes no sense';
comment on column main.scenario_step.operation is 'set, add or multiply';
comment on column main.scenario_step.value is 'Value of the operation';
comment on column main.scenario_step.low is 'Low end, drawn';
comment on column main.scenario_step.high is 'High end, drawn';
comment on column main.scenario_step.from_year is 'From when; 2026.583 is 1 August 2026';
comment on column main.scenario_step.phase_years is 'Years until the whole effect is there';
comment on column main.scenario_step.status is 'found (printed by a source), derived (arithmetic on printed numbers), assumed (the project''s own guess) or unknown';
comment on column main.scenario_step.grade is 'A official statistic, B press relay of one, C lobby, old or another country, D assumption';
comment on column main.scenario_step.source is 'Where the value comes from';
comment on column main.scenario_step.note is 'What to know before using the row';
