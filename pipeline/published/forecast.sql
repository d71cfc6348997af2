-- Forecasts to the target year: series of the files, and totals that no file prints.
create view main.forecast as
select measure, region_code, sector_code, occupation_code, programme_code, definition, scenario, year, mean, lo_80, hi_80, lo_95, hi_95, range_lo, range_hi, interval_kind, model, n_obs, base_mean, is_reconciled, is_total, is_illustrative from marts.fct_forecast;
comment on view main.forecast is 'Forecasts to the target year: series of the files, and totals that no file prints.';
comment on column main.forecast.measure is 'What is counted, see measure';
comment on column main.forecast.region_code is 'Region (ISO 3166-2 where there is one); _T is the nation or province as a whole, _X abroad';
comment on column main.forecast.sector_code is 'Sector or segment; _T is all of the perimeter, _O employers outside it, _Z where a sector makes no sense';
comment on column main.forecast.occupation_code is 'Specialty (level 1 of occupation); _T is all, _Z where an occupation makes no sense';
comment on column main.forecast.programme_code is 'Training programme; _T is all, _Z where a programme makes no sense';
comment on column main.forecast.definition is 'Definition under which the measure was counted; values of two definitions are never joined';
comment on column main.forecast.scenario is 'Scenario of the row, see the project file';
comment on column main.forecast.year is 'Calendar year; stocks at 31 December, flows of the year';
comment on column main.forecast.mean is 'Expected value; the middle of the range in a scenario range';
comment on column main.forecast.lo_80 is 'Lower end of the 80 % prediction interval';
comment on column main.forecast.hi_80 is 'Upper end of the 80 % prediction interval';
comment on column main.forecast.lo_95 is 'Lower end of the 95 % prediction interval';
comment on column main.forecast.hi_95 is 'Upper end of the 95 % prediction interval';
comment on column main.forecast.range_lo is 'Lower end of a scenario range, which is no probability';
comment on column main.forecast.range_hi is 'Upper end of a scenario range, which is no probability';
comment on column main.forecast.interval_kind is 'prediction_interval, scenario_range (under five points), summed_ends (total before reconciliation: too wide) or none';
comment on column main.forecast.model is 'Name of the model that ran';
comment on column main.forecast.n_obs is 'Points the model was given';
comment on column main.forecast.base_mean is 'Forecast of the row by itself, before it had to agree with the others';
comment on column main.forecast.is_reconciled is 'True where leaves and totals were made to agree';
comment on column main.forecast.is_total is 'True where the row is a total of other rows; sum only rows where not is_total';
comment on column main.forecast.is_illustrative is 'True where the row rests on made-up illustrative inputs and shows the machine, not the country';
