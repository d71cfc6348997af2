-- One row a series: its points, the model that ran on it and what its band means.
create view main.series as
select series_id, measure, region_code, sector_code, occupation_code, programme_code, definition, n_obs, first_year, last_year, last_value, has_gap, model, interval_kind, is_total, is_illustrative from marts.fct_series;
comment on view main.series is 'One row a series: its points, the model that ran on it and what its band means.';
comment on column main.series.series_id is 'Key of the series in one text';
comment on column main.series.measure is 'What is counted, see measure';
comment on column main.series.region_code is 'Region (ISO 3166-2 where there is one); _T is the nation or province as a whole, _X abroad';
comment on column main.series.sector_code is 'Sector or segment; _T is all of the perimeter, _O employers outside it, _Z where a sector makes no sense';
comment on column main.series.occupation_code is 'Specialty (level 1 of occupation); _T is all, _Z where an occupation makes no sense';
comment on column main.series.programme_code is 'Training programme; _T is all, _Z where a programme makes no sense';
comment on column main.series.definition is 'Definition under which the measure was counted; values of two definitions are never joined';
comment on column main.series.n_obs is 'Points observed';
comment on column main.series.first_year is 'First observed year';
comment on column main.series.last_year is 'Last observed year';
comment on column main.series.last_value is 'Last observed value';
comment on column main.series.has_gap is 'True where years are missing in between';
comment on column main.series.model is 'Name of the model that ran';
comment on column main.series.interval_kind is 'prediction_interval, scenario_range (under five points) or none; empty where nothing was forecast';
comment on column main.series.is_total is 'True where the row is a total of other rows; sum only rows where not is_total';
comment on column main.series.is_illustrative is 'True where the row rests on made-up illustrative inputs and shows the machine, not the country';
