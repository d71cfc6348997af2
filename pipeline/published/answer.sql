-- The cumulated gap at the horizon over the cells that can be evaluated, by region and sector.
create view main.answer as
select scenario, region_code, sector_code, from_year, to_year, n_cells, n_evaluable_cells, openings_persons, openings_evaluable_persons, supply_evaluable_persons, gap_cum_persons, gap_cum_median, gap_cum_lo_80, gap_cum_hi_80, p_shortage, no_clear_gap, interval_basis, is_illustrative from marts.fct_answer where occupation_code = '_T';
comment on view main.answer is 'The cumulated gap at the horizon over the cells that can be evaluated, by region and sector.';
comment on column main.answer.scenario is 'Scenario of the row, see the project file';
comment on column main.answer.region_code is 'Region (ISO 3166-2 where there is one); _T is the nation or province as a whole, _X abroad';
comment on column main.answer.sector_code is 'Sector or segment; _T is all of the perimeter, _O employers outside it, _Z where a sector makes no sense';
comment on column main.answer.from_year is 'First year counted';
comment on column main.answer.to_year is 'Last year counted';
comment on column main.answer.n_cells is 'Cells (sector × specialty × region) in the row';
comment on column main.answer.n_evaluable_cells is 'Cells whose supply is known';
comment on column main.answer.openings_persons is 'Openings of all cells';
comment on column main.answer.openings_evaluable_persons is 'Openings of the cells that can be evaluated';
comment on column main.answer.supply_evaluable_persons is 'Supply of the cells that can be evaluated';
comment on column main.answer.gap_cum_persons is 'Cumulated gap of the cells that can be evaluated; negative is shortage';
comment on column main.answer.gap_cum_median is 'Median of the draws';
comment on column main.answer.gap_cum_lo_80 is '10 % of the draws lie below';
comment on column main.answer.gap_cum_hi_80 is '10 % of the draws lie above';
comment on column main.answer.p_shortage is 'Share of draws below zero; empty on illustrative rows';
comment on column main.answer.no_clear_gap is 'True where the 80 % range of the draws crosses zero';
comment on column main.answer.interval_basis is 'What the band rests on: "draws" of assumptions and employment; "none" for stocks';
comment on column main.answer.is_illustrative is 'True where the row rests on made-up illustrative inputs and shows the machine, not the country';
