-- What every release said of the future; append-only, so that past forecasts can be scored.
create view main.vintage as
select vintage_no, vintage_id, as_of, kind, measure, region_code, sector_code, occupation_code, programme_code, definition, scenario, year, mean, lo_80, hi_80, lo_95, hi_95, model, is_total, is_illustrative from marts.fct_vintage;
comment on view main.vintage is 'What every release said of the future; append-only, so that past forecasts can be scored.';
comment on column main.vintage.vintage_no is 'Order of release';
comment on column main.vintage.vintage_id is 'Release that said it, see run';
comment on column main.vintage.as_of is 'As-of date of that release';
comment on column main.vintage.kind is 'forecast (mean is the forecast) or gap (mean is the cumulated gap)';
comment on column main.vintage.measure is 'What is counted; gap_cum for a cumulated gap';
comment on column main.vintage.region_code is 'Region (ISO 3166-2 where there is one); _T is the nation or province as a whole, _X abroad';
comment on column main.vintage.sector_code is 'Sector or segment; _T is all of the perimeter, _O employers outside it, _Z where a sector makes no sense';
comment on column main.vintage.occupation_code is 'Specialty (level 1 of occupation); _T is all, _Z where an occupation makes no sense';
comment on column main.vintage.programme_code is 'Training programme; _T is all, _Z where a programme makes no sense';
comment on column main.vintage.definition is 'Definition under which the measure was counted; values of two definitions are never joined';
comment on column main.vintage.scenario is 'Scenario of the row, see the project file';
comment on column main.vintage.year is 'Calendar year; stocks at 31 December, flows of the year';
comment on column main.vintage.mean is 'Value as that release said it';
comment on column main.vintage.lo_80 is 'Lower end of the 80 % band, or of the scenario range';
comment on column main.vintage.hi_80 is 'Upper end of the 80 % band, or of the scenario range';
comment on column main.vintage.lo_95 is 'Lower end of the 95 % band';
comment on column main.vintage.hi_95 is 'Upper end of the 95 % band';
comment on column main.vintage.model is 'Name of the model that ran';
comment on column main.vintage.is_total is 'True where the row is a total of other rows; sum only rows where not is_total';
comment on column main.vintage.is_illustrative is 'True where the row rests on made-up illustrative inputs and shows the machine, not the country';

-- What was forecast as known on a date: select * from forecast_asof('2027-01-31').
create macro main.forecast_asof(known_on) as table
select * from main.vintage
where kind = 'forecast'
  and vintage_no = (select max(vintage_no) from main.vintage where as_of <= known_on::varchar);
