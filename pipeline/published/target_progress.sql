-- What each target asks for, and what the trend falls short of.
create view main.target_progress as
select target_id, measure, region_code, sector_code, definition, target_year, target_value, unit, adopted, from_basis, from_year, from_value, from_definition, same_definition, required_growth_share, required_per_year, trend_lo, trend_hi, trend_mean, trend_kind, shortfall_lo, shortfall_hi from marts.fct_target_progress;
comment on view main.target_progress is 'What each target asks for, and what the trend falls short of.';
comment on column main.target_progress.target_id is 'Target, see target';
comment on column main.target_progress.measure is 'What is counted, see measure';
comment on column main.target_progress.region_code is 'Region (ISO 3166-2 where there is one); _T is the nation or province as a whole, _X abroad';
comment on column main.target_progress.sector_code is 'Sector or segment; _T is all of the perimeter, _O employers outside it, _Z where a sector makes no sense';
comment on column main.target_progress.definition is 'Definition under which the measure was counted; values of two definitions are never joined';
comment on column main.target_progress.target_year is 'Year by which it is to be reached';
comment on column main.target_progress.target_value is 'Level to reach (an increment is added to its baseline)';
comment on column main.target_progress.unit is 'Unit of the value';
comment on column main.target_progress.adopted is 'adopted, milestone, claimed or superseded';
comment on column main.target_progress.from_basis is 'baseline of the target, or last_actual';
comment on column main.target_progress.from_year is 'Year the growth counts from';
comment on column main.target_progress.from_value is 'Value it counts from';
comment on column main.target_progress.from_definition is 'Definition of that value';
comment on column main.target_progress.same_definition is 'False where the starting value has another definition than the target: a comparison, not a path';
comment on column main.target_progress.required_growth_share is 'Growth a year needed, compounded';
comment on column main.target_progress.required_per_year is 'Units to add a year';
comment on column main.target_progress.trend_lo is 'Lower end of the trend in the target year';
comment on column main.target_progress.trend_hi is 'Upper end of the trend in the target year';
comment on column main.target_progress.trend_mean is 'Middle of the trend';
comment on column main.target_progress.trend_kind is 'scenario_range or prediction_interval';
comment on column main.target_progress.shortfall_lo is 'target − trend_hi; positive is short of the target';
comment on column main.target_progress.shortfall_hi is 'target − trend_lo; positive is short of the target';
