-- What the bridges write back: one table each, filled once.
create table forecast.path (series_id varchar, scenario varchar, year integer, mean double, base_mean double, lo_80 double, hi_80 double, lo_95 double, hi_95 double, range_lo double, range_hi double);
create table forecast.total (total_id varchar, scenario varchar, year integer, mean double, base_mean double, lo_80 double, hi_80 double, lo_95 double, hi_95 double, model varchar, n_obs integer);
create table forecast.fit (series_id varchar, scenario varchar, model varchar, n_obs integer, first_year integer, last_year integer, interval_kind varchar, is_reconciled boolean);
create table forecast.candidate (series_id varchar, model varchar, score double, reason varchar);
create table forecast.backtest (series_id varchar, set_name varchar, origin_year integer, horizon integer, year integer, method varchar, actual double, last_value double, naive_scale double, forecast double, lo_80 double, hi_80 double, lo_95 double, hi_95 double);
create table balance.leaf_double (
  scenario varchar, region_code varchar, sector_code varchar, occupation_code varchar, year integer,
  employment_persons double, leaving_rate double, expansion_persons double,
  retirement_persons double, sector_exit_persons double, emigration_persons double, moves_out_persons double,
  replacement_persons double, openings_persons double, displaced_persons double, moves_in_persons double,
  supply_persons double, gap_persons double, gap_cum_persons double, is_illustrative boolean, reason varchar);
-- The same, exact: persons are rounded to a millionth where they are formed.
create table balance.leaf (
  scenario varchar, region_code varchar, sector_code varchar, occupation_code varchar, year integer,
  employment_persons decimal(18, 6), leaving_rate double, expansion_persons decimal(18, 6),
  retirement_persons decimal(18, 6), sector_exit_persons decimal(18, 6), emigration_persons decimal(18, 6),
  moves_out_persons decimal(18, 6), replacement_persons decimal(18, 6), openings_persons decimal(18, 6),
  displaced_persons decimal(18, 6), moves_in_persons decimal(18, 6), supply_persons decimal(18, 6),
  gap_persons decimal(18, 6), gap_cum_persons decimal(18, 6), is_illustrative boolean, reason varchar);
create table balance.training_chain (
  scenario varchar, programme_code varchar, region_code varchar, year integer, entrants_year integer,
  new_entrants_persons double, entrants_basis varchar, completion_rate double, completed_persons double, completed_basis varchar,
  leavers_persons double, available_persons double, is_illustrative boolean);
create table balance.mobility (scenario varchar, programme_code varchar, region_code varchar, work_region_code varchar, year integer, share double, basis varchar);
create table balance.suitability (scenario varchar, programme_code varchar, region_code varchar, sector_code varchar, occupation_code varchar, year integer, suitability_share double);
create table balance.supply_part (
  scenario varchar, region_code varchar, sector_code varchar, occupation_code varchar, programme_code varchar, year integer,
  located_raw_persons double, supply_persons double, reason varchar);
create table balance.gap_distribution (
  scenario varchar, region_code varchar, sector_code varchar, occupation_code varchar, year integer,
  p_2_5 double, p_10 double, p_50 double, p_90 double, p_97_5 double, p_shortage double, no_clear_gap boolean,
  n_cells integer, n_evaluable_cells integer, draws integer, is_total boolean, is_illustrative boolean);
create table balance.sensitivity (
  scenario varchar, region_code varchar, input varchar, parameter varchar, value double, low double, high double,
  gap_at_low double, gap_at_high double, swing_persons double, rank_share double, importance integer, is_illustrative boolean);
create table balance.correlation (
  rho_national double, rho_regional double, drawn_width_80 double, target_width_80 double, outcome varchar, draws integer, seed integer);
create table balance.target_probability (target_id varchar, scenario varchar, p_reached double, reason varchar);

-- The plan. Years are those in which a class opens in September; confidence is the share of draws whose need is met.
create table plan.lever (lever_code varchar, duration_years double, first_year integer, last_useful_year integer, first_arrival_year integer, decide_by varchar, arrives boolean, reason varchar);
create table plan.yield (
  lever_code varchar, occupation_code varchar, region_code varchar, work_region_code varchar, arrival_year integer, completion_rate double, leaver_share double,
  labour_force_entry_share double, perimeter_share double, suitability_share double, effectiveness double, mobility_share double, yield double, is_illustrative boolean);
create table plan.start (
  confidence double, region_code varchar, occupation_code varchar, lever_code varchar, action varchar, from_occupation_code varchar,
  year integer, arrival_year integer, decide_by varchar, starts_bound double, starts_persons integer, groups integer,
  arrivals_persons double, arrivals_lost_persons double, is_illustrative boolean);
create table plan.coverage (
  confidence double, region_code varchar, occupation_code varchar, year integer, need_persons double, arrivals_bound_persons double,
  uncovered_bound_persons double, arrivals_persons double, uncovered_persons double, coverage_share double, is_total boolean, is_illustrative boolean);
create table plan.trainer (
  confidence double, region_code varchar, year integer, groups_running double, trainers_needed double, trainers_available double,
  trained_bound_persons double, trained_persons integer, is_illustrative boolean);
create table plan.shadow_price (
  confidence double, objective varchar, constraint_name varchar, region_code varchar, lever_code varchar, occupation_code varchar,
  year integer, bound double, used double, price double, unit varchar, is_illustrative boolean);
create table plan.solve (confidence double, objective varchar, objective_order integer, value double, unit varchar, status varchar);

-- Words for the findings of advice.fact and advice.region; null in a language in which something has no name.
create table advice.sentence (recommendation_id varchar, fact_id varchar, template_id varchar, action_fr varchar, action_ar varchar, action_en varchar);
create table advice.summary_sentence (region_code varchar, sentence_fr varchar, sentence_ar varchar, sentence_en varchar);
