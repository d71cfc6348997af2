-- The forecast of a region's whole demand stock in the scenario of the run.
-- grain: year
select f.measure, f.definition, f.year,
  f.mean::double as mean, f.lo_80::double as lo_80, f.hi_80::double as hi_80,
  f.lo_95::double as lo_95, f.hi_95::double as hi_95,
  f.interval_kind, f.model, f.n_obs, f.base_mean::double as base_mean, f.is_reconciled, f.is_illustrative
from main.forecast f
join main.run r on f.measure = r.demand_measure and f.definition = r.demand_definition and f.scenario = r.scenario
where f.region_code = $region_code and f.sector_code = '_T' and f.occupation_code = '_T' and f.year <= r.target_year
order by f.year
