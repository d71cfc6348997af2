-- Past forecasts beside the actuals that have arrived since.
create view main.vintage_score as
select vintage_no, vintage_id, measure, region_code, sector_code, occupation_code, programme_code, definition, scenario, year, model, forecast, actual, error, error_share, inside_80, inside_95, is_total from marts.fct_vintage_score;
comment on view main.vintage_score is 'Past forecasts beside the actuals that have arrived since.';
comment on column main.vintage_score.vintage_no is 'Order of release';
comment on column main.vintage_score.vintage_id is 'Release that said it, see run';
comment on column main.vintage_score.measure is 'What is counted; gap_cum for a cumulated gap';
comment on column main.vintage_score.region_code is 'Region (ISO 3166-2 where there is one); _T is the nation or province as a whole, _X abroad';
comment on column main.vintage_score.sector_code is 'Sector or segment; _T is all of the perimeter, _O employers outside it, _Z where a sector makes no sense';
comment on column main.vintage_score.occupation_code is 'Specialty (level 1 of occupation); _T is all, _Z where an occupation makes no sense';
comment on column main.vintage_score.programme_code is 'Training programme; _T is all, _Z where a programme makes no sense';
comment on column main.vintage_score.definition is 'Definition under which the measure was counted; values of two definitions are never joined';
comment on column main.vintage_score.scenario is 'Scenario of the row, see the project file';
comment on column main.vintage_score.year is 'Calendar year; stocks at 31 December, flows of the year';
comment on column main.vintage_score.model is 'Name of the model that ran';
comment on column main.vintage_score.forecast is 'Value forecast then';
comment on column main.vintage_score.actual is 'Value observed since';
comment on column main.vintage_score.error is 'forecast − actual';
comment on column main.vintage_score.error_share is 'Error as a share of the actual';
comment on column main.vintage_score.inside_80 is 'True where the actual lies in the 80 % band';
comment on column main.vintage_score.inside_95 is 'True where the actual lies in the 95 % band';
comment on column main.vintage_score.is_total is 'True where the row is a total of other rows; sum only rows where not is_total';
