-- Indicators of adequacy over the whole horizon, with class; a missing value has its reason.
create view main.adequacy as
select scenario, region_code, sector_code, occupation_code, from_year, to_year, indicator, value, class, reason, numerator, denominator, basis, demand_persons, supply_persons, employment_base_persons, is_total, is_illustrative from marts.fct_adequacy;
comment on view main.adequacy is 'Indicators of adequacy over the whole horizon, with class; a missing value has its reason.';
comment on column main.adequacy.scenario is 'Scenario of the row, see the project file';
comment on column main.adequacy.region_code is 'Region (ISO 3166-2 where there is one); _T is the nation or province as a whole, _X abroad';
comment on column main.adequacy.sector_code is 'Sector or segment; _T is all of the perimeter, _O employers outside it, _Z where a sector makes no sense';
comment on column main.adequacy.occupation_code is 'Specialty (level 1 of occupation); _T is all, _Z where an occupation makes no sense';
comment on column main.adequacy.from_year is 'First year counted';
comment on column main.adequacy.to_year is 'Last year counted';
comment on column main.adequacy.indicator is 'Indicator, see indicator';
comment on column main.adequacy.value is 'Value of the indicator; empty where not evaluable';
comment on column main.adequacy."class" is 'Class, see indicator_class';
comment on column main.adequacy.reason is 'Why there is no value, or why a row was refused';
comment on column main.adequacy.numerator is 'What is divided, or counted first: value = numerator / denominator, numerator − denominator where the unit of the indicator is persons';
comment on column main.adequacy.denominator is 'What it is divided by, or what is taken away';
comment on column main.adequacy.basis is 'What the value rests on besides: jobseekers or not (ita); target, its definition and A given or I imputed (stock_adequacy_ratio); recent state and whether published (cops_style); class of growth and of openings (washington)';
comment on column main.adequacy.demand_persons is 'D: openings summed from from_year to to_year';
comment on column main.adequacy.supply_persons is 'S: effective supply over the same years; empty where it is unknown';
comment on column main.adequacy.employment_base_persons is 'E0: employment at the end of the base year';
comment on column main.adequacy.is_total is 'True where the row is a total of other rows; sum only rows where not is_total';
comment on column main.adequacy.is_illustrative is 'True where the row rests on made-up illustrative inputs and shows the machine, not the country';
