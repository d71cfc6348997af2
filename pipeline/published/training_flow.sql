-- Training followed year by year: planned, actual, difference, fill and insertion rates.
create view main.training_flow as
select measure, region_code, programme_code, definition, year, planned, actual, difference, actual_before, change, change_share, rate, rate_name, is_total, is_illustrative from marts.fct_training_flow;
comment on view main.training_flow is 'Training followed year by year: planned, actual, difference, fill and insertion rates.';
comment on column main.training_flow.measure is 'What is counted, see measure';
comment on column main.training_flow.region_code is 'Region (ISO 3166-2 where there is one); _T is the nation or province as a whole, _X abroad';
comment on column main.training_flow.programme_code is 'Training programme; _T is all, _Z where a programme makes no sense';
comment on column main.training_flow.definition is 'Definition under which the measure was counted; values of two definitions are never joined';
comment on column main.training_flow.year is 'Calendar year; stocks at 31 December, flows of the year';
comment on column main.training_flow.planned is 'Planned value (rows with status F); empty where none was delivered';
comment on column main.training_flow.actual is 'Actual value';
comment on column main.training_flow.difference is 'actual − planned';
comment on column main.training_flow.actual_before is 'Actual value a year before';
comment on column main.training_flow.change is 'Change on the year';
comment on column main.training_flow.change_share is 'Change as a share of the year before';
comment on column main.training_flow.rate is 'new_entrants: share of places filled; inserted_9m: share of those who completed';
comment on column main.training_flow.rate_name is 'Which rate it is';
comment on column main.training_flow.is_total is 'True where the row is a total of other rows; sum only rows where not is_total';
comment on column main.training_flow.is_illustrative is 'True where the row rests on made-up illustrative inputs and shows the machine, not the country';
