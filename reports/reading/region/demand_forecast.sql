-- The forecast of a region's whole demand stock in the scenario of the run. A place whose past is a share of a counted
-- whole has no forecast of its own: its path is that of the balance at central values, with the mean of the draws last.
-- A place with one series has the forecast of that series.
-- grain: year
with inside as (
  select f.*
  from forecast f
  join run r on f.measure = r.demand_measure and f.definition = r.demand_definition and f.scenario = r.scenario
  where $region_code in ('_T', f.region_code) and f.year <= r.target_year
),
own as (
  select f.measure, f.definition, f.year,
    f.mean::double as mean, f.lo_80::double as lo_80, f.hi_80::double as hi_80,
    f.lo_95::double as lo_95, f.hi_95::double as hi_95,
    f.interval_kind, f.model, f.n_obs, f.base_mean::double as base_mean, f.is_reconciled, f.is_illustrative
  from inside f
  where f.region_code = $region_code and f.sector_code = '_T' and f.occupation_code = '_T'
    or (select count(distinct (region_code, sector_code, occupation_code)) from inside) = 1
),
shared as (
  select r.demand_measure as measure, r.demand_definition as definition, b.year,
    if(b.year = a.to_year, a.employment_persons, b.employment_persons)::double as mean,
    'none' as interval_kind, 'shares' as model, 0 as n_obs, false as is_reconciled, b.is_illustrative
  from balance b
  join run r on b.scenario = r.scenario and b.year <= r.target_year
  join answer a on a.scenario = b.scenario and a.region_code = b.region_code and a.sector_code = '_T'
  where b.region_code = $region_code and b.sector_code = '_T' and b.occupation_code = '_T' and not exists (select 1 from own)
)
from own union all by name from shared order by year
