-- The cumulated gap over the draws, by cell and total, over the cells that can be evaluated.
create view main.gap_distribution as
select scenario, region_code, sector_code, occupation_code, year, p_2_5, p_10, p_50, p_90, p_97_5, p_shortage, no_clear_gap, n_cells, n_evaluable_cells, draws, is_total, is_illustrative from balance.gap_distribution order by all;
comment on view main.gap_distribution is 'The cumulated gap over the draws, by cell and total, over the cells that can be evaluated.';
comment on column main.gap_distribution.scenario is 'Scenario of the row, see the project file';
comment on column main.gap_distribution.region_code is 'Region (ISO 3166-2 where there is one); _T is the nation or province as a whole, _X abroad';
comment on column main.gap_distribution.sector_code is 'Sector or segment; _T is all of the perimeter, _O employers outside it, _Z where a sector makes no sense';
comment on column main.gap_distribution.occupation_code is 'Specialty (level 1 of occupation); _T is all, _Z where an occupation makes no sense';
comment on column main.gap_distribution.year is 'Calendar year; stocks at 31 December, flows of the year';
comment on column main.gap_distribution.p_2_5 is '2.5 % quantile (type 7), persons';
comment on column main.gap_distribution.p_10 is '10 % quantile';
comment on column main.gap_distribution.p_50 is 'Median';
comment on column main.gap_distribution.p_90 is '90 % quantile';
comment on column main.gap_distribution.p_97_5 is '97.5 % quantile';
comment on column main.gap_distribution.p_shortage is 'Share of draws below zero; empty on illustrative rows';
comment on column main.gap_distribution.no_clear_gap is 'True where the 80 % range crosses zero';
comment on column main.gap_distribution.n_cells is 'Cells in the row';
comment on column main.gap_distribution.n_evaluable_cells is 'Cells whose supply is known; the others are left out';
comment on column main.gap_distribution.draws is 'Number of draws';
comment on column main.gap_distribution.is_total is 'True where the row is a total of other rows; sum only rows where not is_total';
comment on column main.gap_distribution.is_illustrative is 'True where the row rests on made-up illustrative inputs and shows the machine, not the country';
