-- Demand of each cell taken apart.
create view main.demand as
select scenario, region_code, sector_code, occupation_code, year, employment_before_persons, employment_persons, leaving_rate, expansion_persons, retirement_persons, sector_exit_persons, emigration_persons, moves_out_persons, replacement_persons, openings_persons, displaced_persons, is_illustrative from marts.fct_demand;
comment on view main.demand is 'Demand of each cell taken apart.';
comment on column main.demand.scenario is 'Scenario of the row, see the project file';
comment on column main.demand.region_code is 'Region (ISO 3166-2 where there is one); _T is the nation or province as a whole, _X abroad';
comment on column main.demand.sector_code is 'Sector or segment; _T is all of the perimeter, _O employers outside it, _Z where a sector makes no sense';
comment on column main.demand.occupation_code is 'Specialty (level 1 of occupation); _T is all, _Z where an occupation makes no sense';
comment on column main.demand.year is 'Calendar year; stocks at 31 December, flows of the year';
comment on column main.demand.employment_before_persons is 'Employment a year before';
comment on column main.demand.employment_persons is 'Employment at the end of the year';
comment on column main.demand.leaving_rate is 'Share of the mid-year stock that retires, leaves the perimeter or emigrates in the year, 0–1';
comment on column main.demand.expansion_persons is 'Change of employment in the year';
comment on column main.demand.retirement_persons is 'Retirement rate × mid-year stock';
comment on column main.demand.sector_exit_persons is 'Exit from the perimeter × mid-year stock; turnover between firms is never in it';
comment on column main.demand.emigration_persons is 'Emigration of people in post × mid-year stock';
comment on column main.demand.moves_out_persons is 'Moves to other sectors of the perimeter';
comment on column main.demand.replacement_persons is 'Sum of the four';
comment on column main.demand.openings_persons is 'max(0, expansion + replacement)';
comment on column main.demand.displaced_persons is 'max(0, −(expansion + replacement))';
comment on column main.demand.is_illustrative is 'True where the row rests on made-up illustrative inputs and shows the machine, not the country';
