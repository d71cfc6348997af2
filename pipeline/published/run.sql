-- One row: the run that made this file.
create view main.run as
select run_id, run_key, project_id, title_fr, title_ar, title_en, scenario, as_of, target_year, basis, demand_measure, demand_definition,
  supply_measure, supply_definition, supply_proxy, (select count(*) > 0 from intermediate.initial_gap) as initial_gap_known, node_version, duckdb_version, code_sha256
from raw.project;
comment on view main.run is 'One row: the run that made this file.';
comment on column main.run.run_id is 'Name of the release folder';
comment on column main.run.run_key is 'SHA-256 over project file, inputs, seeds, code, lockfile, versions and as-of date';
comment on column main.run.project_id is 'Project, as its file names it';
comment on column main.run.title_fr is 'Title in French';
comment on column main.run.title_ar is 'Title in Arabic';
comment on column main.run.title_en is 'Title in English';
comment on column main.run.scenario is 'Scenario of the row, see the project file';
comment on column main.run.as_of is 'As-of date: the newest delivered date of the sources, or what --as-of said; never the clock';
comment on column main.run.target_year is 'Last year forecast';
comment on column main.run.basis is 'flow: demand is openings; stock: demand is a required stock';
comment on column main.run.demand_measure is 'Measure that feeds demand';
comment on column main.run.demand_definition is 'Its definition';
comment on column main.run.supply_measure is 'Measure that feeds supply';
comment on column main.run.supply_definition is 'Its definition';
comment on column main.run.supply_proxy is 'insertion where observed insertion stands for entry and suitability: an outcome of both sides, which hides unemployed graduates; empty otherwise';
comment on column main.run.initial_gap_known is 'Whether jobseekers and vacancies at the base year are known; if not, gaps are gaps of flows';
comment on column main.run.node_version is 'Version of Node';
comment on column main.run.duckdb_version is 'Version of DuckDB';
comment on column main.run.code_sha256 is 'SHA-256 of the code that ran';
