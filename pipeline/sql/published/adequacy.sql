-- Indicators of adequacy over the whole horizon, with class; a missing value has its reason.
create view main.adequacy as
select scenario, region_code, sector_code, occupation_code, from_year, to_year, indicator, value, class, reason, is_total, is_illustrative from marts.fct_adequacy;
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
comment on column main.adequacy.is_total is 'True where the row is a total of other rows; sum only rows where not is_total';
comment on column main.adequacy.is_illustrative is 'True where the row rests on made-up illustrative inputs and shows the machine, not the country';
