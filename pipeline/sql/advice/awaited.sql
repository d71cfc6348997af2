-- Tables of causes, competences and cost, empty where no stage of this project has made them.
create table if not exists marts.fct_cause (
  scenario varchar, region_code varchar, sector_code varchar, occupation_code varchar, cause varchar, candidate_cause varchar,
  number_1_name varchar, number_1 double, number_2_name varchar, number_2 double, deciding_factor varchar, factor_grade varchar,
  reason varchar, is_total boolean, is_illustrative boolean);
create table if not exists marts.fct_competence_gap (scenario varchar, region_code varchar, competence_code varchar, short_persons double);
create table if not exists marts.fct_plan_cost (
  confidence double, region_code varchar, year integer, item varchar, item_code varchar, quantity double, cost_mad double, is_illustrative boolean);
