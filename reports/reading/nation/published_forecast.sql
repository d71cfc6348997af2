-- What follows the published national series in the scenario of the run.
-- grain: measure, definition, year
select f.measure, f.definition, f.year,
  f.mean::double as mean, f.lo_80::double as lo_80, f.hi_80::double as hi_80,
  f.lo_95::double as lo_95, f.hi_95::double as hi_95, f.publisher_projection::double as publisher_projection,
  f.interval_kind, f.model, f.n_obs, f.base_mean::double as base_mean, f.is_reconciled, f.is_illustrative
from forecast f
join run r on f.scenario = r.scenario and f.year <= r.target_year
where f.region_code = '_T' and f.sector_code = '_T' and f.occupation_code = '_T' and not f.is_illustrative
  and f.measure in ('employment', 'exports')
order by f.measure, f.definition, f.year
