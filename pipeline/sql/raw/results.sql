-- What the bridges write back: one table each, filled once.
create table forecast.path (series_id varchar, scenario varchar, year integer, mean double, lo_80 double, hi_80 double, lo_95 double, hi_95 double, range_lo double, range_hi double);
create table forecast.fit (series_id varchar, scenario varchar, model varchar, n_obs integer, first_year integer, last_year integer, interval_kind varchar);
create table forecast.candidate (series_id varchar, model varchar, score double, reason varchar);
create table forecast.model_score (set_name varchar, method varchar, origin_year integer, horizon integer, n_series integer, n_points integer, mape double, smape double, mase double, bias_share double, evaluable boolean, reason varchar);
create table balance.leaf (
  scenario varchar, region_code varchar, sector_code varchar, occupation_code varchar, year integer,
  employment_persons decimal(18, 6), expansion_persons decimal(18, 6), replacement_persons decimal(18, 6),
  openings_persons decimal(18, 6), displaced_persons decimal(18, 6), supply_persons decimal(18, 6),
  gap_persons decimal(18, 6), gap_cum_persons decimal(18, 6),
  gap_cum_lo_80 decimal(18, 6), gap_cum_hi_80 decimal(18, 6), is_illustrative boolean, reason varchar);
create table balance.training_chain (
  scenario varchar, programme_code varchar, region_code varchar, year integer, entrants_year integer,
  new_entrants_persons double, entrants_basis varchar, completion_rate double,
  completed_persons double, completed_basis varchar, leavers_persons double, available_persons double, is_illustrative boolean);
create table balance.mobility (programme_code varchar, region_code varchar, work_region_code varchar, share double, basis varchar);
create table balance.supply_part (
  scenario varchar, region_code varchar, sector_code varchar, occupation_code varchar, programme_code varchar, year integer,
  located_raw_persons double, supply_persons double, reason varchar);
