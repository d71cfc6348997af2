-- The forecast of a sector's whole demand stock in the nation, in the scenario of the run. A sector whose past is a share
-- of a counted whole has the path of the balance at central values, with the mean of the draws last.
-- A sector with one series has the forecast of that series.
-- grain: year
with inside as (
  select f.*
  from forecast f
  join run r on f.measure = r.demand_measure and f.definition = r.demand_definition and f.scenario = r.scenario
  where $sector_code in ('_T', f.sector_code) and f.year <= r.target_year
),
own as (
  select f.measure, f.definition, f.year,
    f.mean::double as mean, f.lo_80::double as lo_80, f.hi_80::double as hi_80,
    f.lo_95::double as lo_95, f.hi_95::double as hi_95,
    f.interval_kind, f.model, f.n_obs, f.base_mean::double as base_mean, f.is_reconciled, f.is_illustrative
  from inside f
  where f.region_code = '_T' and f.sector_code = $sector_code and f.occupation_code = '_T'
    or (select count(distinct (region_code, sector_code, occupation_code)) from inside) = 1
),
shared as (
  select r.demand_measure as measure, r.demand_definition as definition, b.year,
    if(b.year = a.to_year, a.employment_persons, b.employment_persons)::double as mean,
    'none' as interval_kind, 'shares' as model, 0 as n_obs, false as is_reconciled, b.is_illustrative
  from balance b
  join run r on b.scenario = r.scenario and b.year <= r.target_year
  join answer a on a.scenario = b.scenario and a.region_code = '_T' and a.sector_code = $sector_code
  where b.region_code = '_T' and b.sector_code = $sector_code and b.occupation_code = '_T' and not exists (select 1 from own)
)
from own union all by name from shared order by year
