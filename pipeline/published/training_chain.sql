-- From entrants to people available for work, by programme, training region and year.
create view main.training_chain as
select scenario, programme_code, region_code, year, entrants_year, new_entrants_persons, entrants_basis, completion_rate, completed_persons, completed_basis, leavers_persons, available_persons, is_illustrative from balance.training_chain order by all;
comment on view main.training_chain is 'From entrants to people available for work, by programme, training region and year.';
comment on column main.training_chain.scenario is 'Scenario of the row, see the project file';
comment on column main.training_chain.programme_code is 'Training programme; _T is all, _Z where a programme makes no sense';
comment on column main.training_chain.region_code is 'Region of training';
comment on column main.training_chain.year is 'Calendar year; stocks at 31 December, flows of the year';
comment on column main.training_chain.entrants_year is 'Year in which the cohort entered';
comment on column main.training_chain.new_entrants_persons is 'New entrants of that cohort; empty where completions were observed';
comment on column main.training_chain.entrants_basis is 'observed or forecast';
comment on column main.training_chain.completion_rate is 'Share of entrants who complete';
comment on column main.training_chain.completed_persons is 'Persons who complete in the year';
comment on column main.training_chain.completed_basis is 'observed, or entrants × completion rate';
comment on column main.training_chain.leavers_persons is 'completed × (1 − continues_study_share)';
comment on column main.training_chain.available_persons is 'leavers × labour_force_entry_share';
comment on column main.training_chain.is_illustrative is 'True where the row rests on made-up illustrative inputs and shows the machine, not the country';
