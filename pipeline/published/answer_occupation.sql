-- The same, by region and specialty over all sectors.
create view main.answer_occupation as
select scenario, region_code, occupation_code, from_year, to_year, n_cells, n_evaluable_cells, openings_persons, openings_evaluable_persons, supply_evaluable_persons, gap_cum_persons, gap_cum_median, gap_cum_lo_80, gap_cum_hi_80, p_shortage, no_clear_gap, interval_basis, is_illustrative from marts.fct_answer where sector_code = '_T';
comment on view main.answer_occupation is 'The same, by region and specialty over all sectors.';
comment on column main.answer_occupation.scenario is 'Scenario of the row, see the project file';
comment on column main.answer_occupation.region_code is 'Region (ISO 3166-2 where there is one); _T is the nation or province as a whole, _X abroad';
comment on column main.answer_occupation.occupation_code is 'Specialty (level 1 of occupation); _T is all, _Z where an occupation makes no sense';
comment on column main.answer_occupation.from_year is 'First year counted';
comment on column main.answer_occupation.to_year is 'Last year counted';
comment on column main.answer_occupation.n_cells is 'Cells (sector × specialty × region) in the row';
comment on column main.answer_occupation.n_evaluable_cells is 'Cells whose supply is known';
comment on column main.answer_occupation.openings_persons is 'Openings of all cells';
comment on column main.answer_occupation.openings_evaluable_persons is 'Openings of the cells that can be evaluated';
comment on column main.answer_occupation.supply_evaluable_persons is 'Supply of the cells that can be evaluated';
comment on column main.answer_occupation.gap_cum_persons is 'Cumulated gap of the cells that can be evaluated; negative is shortage';
comment on column main.answer_occupation.gap_cum_median is 'Median of the draws';
comment on column main.answer_occupation.gap_cum_lo_80 is '10 % of the draws lie below';
comment on column main.answer_occupation.gap_cum_hi_80 is '10 % of the draws lie above';
comment on column main.answer_occupation.p_shortage is 'Share of draws below zero; empty on illustrative rows';
comment on column main.answer_occupation.no_clear_gap is 'True where the 80 % range of the draws crosses zero';
comment on column main.answer_occupation.interval_basis is 'What the band rests on: "draws" of assumptions and employment; "none" for stocks';
comment on column main.answer_occupation.is_illustrative is 'True where the row rests on made-up illustrative inputs and shows the machine, not the country';
