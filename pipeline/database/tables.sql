-- What the project's files say, typed but not yet judged: written by pipeline/ingest.ts and pipeline/seeds.ts.
create schema raw; create schema staging; create schema intermediate; create schema forecast;
create schema balance; create schema plan; create schema marts; create schema advice;

create table raw.project (
  project_id varchar, title_fr varchar, title_ar varchar, title_en varchar, scenario varchar,
  target_year integer, first_year integer, basis varchar,
  demand_measure varchar, demand_definition varchar, supply_measure varchar, supply_definition varchar, supply_proxy varchar,
  total_region boolean, total_sector boolean, total_occupation boolean,
  published_total_tolerance double, backtest_origin integer,
  jobseekers_definition varchar, vacancies_definition varchar, all_sectors boolean, plan_first_year integer, draws integer, seed integer, regional_correlation double,
  as_of varchar, run_id varchar, run_key varchar, code_sha256 varchar,
  node_version varchar, duckdb_version varchar);

create table raw.scenario (scenario varchar, scenario_order integer, title_fr varchar, title_ar varchar, title_en varchar);
create table raw.splice (measure varchar, older varchar, newer varchar, factor double, into_definition varchar, source varchar);

create table raw.scenario_step (scenario varchar, step integer, target varchar, name varchar, region_code varchar, sector_code varchar, occupation_code varchar, programme_code varchar, operation varchar, value double, low double, high double, from_year double, phase_years double, status varchar, grade varchar, source varchar, note varchar);
create table raw.sector_move (from_sector varchar, to_sector varchar, rate double, status varchar, grade varchar, source varchar);

create table raw.region (region_code varchar, name_fr varchar, name_ar varchar, name_en varchar, survey_area varchar, spellings varchar, neighbours varchar);
create table raw.sector (sector_code varchar, parent_code varchar, name_fr varchar, name_ar varchar, name_en varchar, spellings varchar);
create table raw.occupation (occupation_code varchar, parent_code varchar, level integer, isco08 varchar, name_fr varchar, name_ar varchar, name_en varchar, spellings varchar);
create table raw.programme (programme_code varchar, level varchar, duration_years double, name_fr varchar, name_ar varchar, name_en varchar, spellings varchar);
create table raw.spelling (dimension varchar, spelling varchar, code varchar);
create table raw.measure (measure varchar, label_fr varchar, label_ar varchar, label_en varchar, unit varchar, nature varchar, nonnegative boolean);
create table raw.definition (measure varchar, definition varchar, label_fr varchar, label_ar varchar, label_en varchar, is_illustrative boolean, note varchar, break_note varchar);
create table raw.staffing_share (sector_code varchar, occupation_code varchar, share double, status varchar, grade varchar, source varchar, note varchar);
create table raw.crosswalk (programme_code varchar, sector_code varchar, occupation_code varchar, share double, status varchar, grade varchar, source varchar);
create table raw.parameter (parameter varchar, region_code varchar, sector_code varchar, occupation_code varchar, programme_code varchar, value double, low double, high double, unit varchar, status varchar, grade varchar, source varchar, url varchar, note varchar);
create table raw.published_figure (figure_id varchar, indicator varchar, segment varchar, region_code varchar, place_as_printed varchar, period_as_printed varchar, year integer, value double, qualifier varchar, unit varchar, nature varchar, kind varchar, perimeter varchar, claimed_by varchar, url varchar, note varchar);
create table raw.target (target_id varchar, measure varchar, region_code varchar, sector_code varchar, definition varchar, year integer, value double, unit varchar, kind varchar, baseline_value double, baseline_year integer, adopted varchar, claimed_by varchar, figure_id varchar, source varchar, url varchar, note varchar);
create table raw.indicator (indicator varchar, name_fr varchar, name_ar varchar, name_en varchar, meaning_fr varchar, meaning_ar varchar, meaning_en varchar, unit varchar, neutral_value double, shortage_side varchar, inputs varchar, formula varchar, source varchar, url varchar, note varchar);
create table raw.indicator_class (indicator varchar, class_code varchar, lower double, upper double, closed_side varchar, reading varchar, label_fr varchar, label_ar varchar, label_en varchar, class_order integer,
  reading_employer_fr varchar, reading_employer_ar varchar, reading_employer_en varchar,
  reading_graduate_fr varchar, reading_graduate_ar varchar, reading_graduate_en varchar);

create table raw.indicator_matrix (indicator varchar, recent_state varchar, step integer, class_code varchar);
create table raw.recent_state (region_code varchar, sector_code varchar, occupation_code varchar, state varchar, source varchar);
create table raw.competence (competence_code varchar, family varchar, name_fr varchar, name_ar varchar, name_en varchar, source varchar);
create table raw.occupation_competence (occupation_code varchar, competence_code varchar, level integer, importance varchar, status varchar, grade varchar, source varchar);
create table raw.programme_competence (programme_code varchar, competence_code varchar, level integer, status varchar, grade varchar, source varchar);
create table raw.occupation_title (title varchar, language varchar, occupation_code varchar, source varchar);
create table raw.lever (lever_code varchar, name_fr varchar, name_ar varchar, name_en varchar, programme_code varchar, occupation_codes varchar, decision_months double, duration_years double, effectiveness double, group_size double, trainers_per_group double, ramp double, cost_mad double, axis varchar, use varchar, status varchar, grade varchar, source varchar, note varchar);
create table raw.lever_capacity (lever_code varchar, region_code varchar, starts_per_year double, status varchar, grade varchar, source varchar);
create table raw.aid (aid_code varchar, name_fr varchar, name_ar varchar, name_en varchar, region_code varchar, eligible_share double, cost_mad double, status varchar, grade varchar, source varchar, note varchar);
create table raw.plan_budget (year integer, budget_mad double, source varchar);
create table raw.plan_minimum (line integer, lever_code varchar, region_code varchar, occupation_code varchar, year integer, starts double, source varchar);
create table raw.recommendation (template_id varchar, axis varchar, level varchar, rule varchar,
  action_fr varchar, action_ar varchar, action_en varchar, lead_fr varchar, lead_ar varchar, lead_en varchar,
  partners_fr varchar, partners_ar varchar, partners_en varchar, support_fr varchar, support_ar varchar, support_en varchar, source varchar);
create table raw.advice_phrase (phrase_id varchar, text_fr varchar, text_ar varchar, text_en varchar);
create table raw.data_holder (data_id varchar, input varchar, name_fr varchar, name_ar varchar, name_en varchar, holder_fr varchar, holder_ar varchar, holder_en varchar,
  change_fr varchar, change_ar varchar, change_en varchar, reasons varchar, template varchar, is_asked boolean, source varchar);

create table raw.source (source_id varchar, source_order integer, path varchar, format varchar, publisher varchar, licence varchar, vintage varchar, delivered varchar, max_reject_share double, sha256 varchar, records integer, cells integer, filtered_out integer, blank integer, read integer);
create table raw.source_row (source_id varchar, row_no integer, line integer, measure varchar, region varchar, sector varchar, occupation varchar, programme varchar, definition varchar, year integer, value double, unit varchar, status varchar, source_note varchar, raw_text varchar);
-- A value that could not even be typed; the rules of staging add theirs in staging.rejected_row.
create table raw.rejected (source_id varchar, row_no integer, line integer, column_name varchar, rule varchar, reason varchar, raw_text varchar);
-- What lies near a text that no list knows; it is told with the reject and never used.
create table raw.suggestion (dimension varchar, spelling varchar, suggested varchar);
