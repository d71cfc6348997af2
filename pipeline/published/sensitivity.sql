-- What decides the cumulated gap at the horizon, per region and nation, in the first scenario.
create view main.sensitivity as
select scenario, region_code, input, parameter, scope_region_code, sector_code, occupation_code, programme_code, value, low, high, gap_at_low, gap_at_high, swing_persons, rank_share, importance, status, grade, source, is_illustrative from marts.fct_sensitivity;
comment on view main.sensitivity is 'What decides the cumulated gap at the horizon, per region and nation, in the first scenario.';
comment on column main.sensitivity.scenario is 'Scenario of the row, see the project file';
comment on column main.sensitivity.region_code is 'Region (ISO 3166-2 where there is one); _T is the nation or province as a whole, _X abroad';
comment on column main.sensitivity.input is 'Row of parameters, employment_path (its 80 % band), or remainder';
comment on column main.sensitivity.parameter is 'Name of the parameter';
comment on column main.sensitivity.scope_region_code is 'Region of the parameter row';
comment on column main.sensitivity.sector_code is 'Sector or segment; _T is all of the perimeter, _O employers outside it, _Z where a sector makes no sense';
comment on column main.sensitivity.occupation_code is 'Specialty (level 1 of occupation); _T is all, _Z where an occupation makes no sense';
comment on column main.sensitivity.programme_code is 'Training programme; _T is all, _Z where a programme makes no sense';
comment on column main.sensitivity.value is 'Central value';
comment on column main.sensitivity.low is 'Low end';
comment on column main.sensitivity.high is 'High end';
comment on column main.sensitivity.gap_at_low is 'Cumulated gap with this input low and all others central';
comment on column main.sensitivity.gap_at_high is 'The same with it high';
comment on column main.sensitivity.swing_persons is 'Difference of the two';
comment on column main.sensitivity.rank_share is 'Squared Spearman of input and gap over the draws; for the remainder 1 − their sum (interactions)';
comment on column main.sensitivity.importance is 'Rank by swing, 1 is largest';
comment on column main.sensitivity.status is 'found (printed by a source), derived (arithmetic on printed numbers), assumed (the project''s own guess) or unknown';
comment on column main.sensitivity.grade is 'A official statistic, B press relay of one, C lobby, old or another country, D assumption';
comment on column main.sensitivity.source is 'Where the value comes from';
comment on column main.sensitivity.is_illustrative is 'True where the row rests on made-up illustrative inputs and shows the machine, not the country';
