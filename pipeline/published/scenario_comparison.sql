-- The answer of every scenario beside the first one; scenarios share their draws.
create view main.scenario_comparison as
select scenario, region_code, sector_code, to_year, n_cells, n_evaluable_cells, openings_evaluable_persons, supply_evaluable_persons, gap_cum_persons, gap_cum_lo_80, gap_cum_hi_80, gap_difference_persons, openings_difference_persons, supply_difference_persons, is_illustrative from marts.fct_scenario_comparison;
comment on view main.scenario_comparison is 'The answer of every scenario beside the first one; scenarios share their draws.';
comment on column main.scenario_comparison.scenario is 'Scenario of the row, see the project file';
comment on column main.scenario_comparison.region_code is 'Region (ISO 3166-2 where there is one); _T is the nation or province as a whole, _X abroad';
comment on column main.scenario_comparison.sector_code is 'Sector or segment; _T is all of the perimeter, _O employers outside it, _Z where a sector makes no sense';
comment on column main.scenario_comparison.to_year is 'Last year counted';
comment on column main.scenario_comparison.n_cells is 'Cells (sector × specialty × region) in the row';
comment on column main.scenario_comparison.n_evaluable_cells is 'Cells whose supply is known';
comment on column main.scenario_comparison.openings_evaluable_persons is 'Openings of the cells that can be evaluated';
comment on column main.scenario_comparison.supply_evaluable_persons is 'Supply of the cells that can be evaluated';
comment on column main.scenario_comparison.gap_cum_persons is 'Cumulated gap of the cells that can be evaluated; negative is shortage';
comment on column main.scenario_comparison.gap_cum_lo_80 is '10 % of the draws lie below';
comment on column main.scenario_comparison.gap_cum_hi_80 is '10 % of the draws lie above';
comment on column main.scenario_comparison.gap_difference_persons is 'Cumulated gap less that of the first scenario';
comment on column main.scenario_comparison.openings_difference_persons is 'Openings less those of the first scenario';
comment on column main.scenario_comparison.supply_difference_persons is 'Supply less that of the first scenario';
comment on column main.scenario_comparison.is_illustrative is 'True where the row rests on made-up illustrative inputs and shows the machine, not the country';
