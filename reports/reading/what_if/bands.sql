-- How far the forecasts of the whole may lie from their centre in their last year: employment, and new entrants.
-- grain: measure
with whole as (
  select f.measure, f.year, f.mean, f.lo_80 as lo, f.hi_80 as hi
  from forecast f
  join run r on f.scenario = r.scenario and f.year <= r.target_year
    and ((f.measure = r.demand_measure and f.definition = r.demand_definition)
      or (f.measure = 'new_entrants' and f.definition = r.supply_definition))
  where f.region_code = '_T' and f.sector_code in ('_T', '_Z') and f.occupation_code in ('_T', '_Z')
    and f.programme_code in ('_T', '_Z')
)
select measure, max(year) as year, arg_max(lo / nullif(mean, 0), year) as low_factor, arg_max(hi / nullif(mean, 0), year) as high_factor
from whole where lo is not null and hi is not null
group by measure order by measure
