-- The run that made the release: project, edition, what the balance compares, versions.
-- grain: run_id
create table marts.fct_run as
select * exclude (total_region, total_sector, total_occupation, published_total_tolerance, backtest_origin, jobseekers_definition, vacancies_definition, all_sectors, plan_first_year, plan_scenario, rare_occupations, draws, seed, regional_correlation, first_year),
  (select count(*) > 0 from intermediate.initial_gap) as initial_gap_known
from raw.project;
