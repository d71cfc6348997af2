-- The run that made the release: project, edition, what the balance compares, versions.
-- grain: run_id
create table marts.fct_run as
select e.*, p.scenario, p.as_of, p.target_year, p.basis, p.demand_measure, p.demand_definition, p.supply_measure,
  p.supply_definition, p.supply_proxy,
  (select count(*) > 0 from intermediate.initial_gap) as initial_gap_known
from raw.edition e cross join raw.project p;
