-- How uncertain the nation is forecast to be: the band of the one total that is made of all leaves and of nothing else. A
-- dimension in which they do not differ keeps their code, for a file may print a total over more than the leaves; and where a
-- leaf was left aside that total did not agree with the others, and there is no such band. A nation that is one series is its
-- own whole. `drawGroup` of the worker has the same rule.
-- grain: measure, definition
with whole as (
  select s.measure, s.definition, if(v.by_region, '_T', min(s.region_code)) as region_code,
    if(v.by_sector, '_T', min(s.sector_code)) as sector_code,
    if(v.by_occupation, '_T', min(s.occupation_code)) as occupation_code,
    if(v.by_programme, '_T', min(s.programme_code)) as programme_code
  from intermediate.fitted_series s join intermediate.varying_dimension v using (measure, definition)
  where not s.is_total
  group by s.measure, s.definition, v.by_region, v.by_sector, v.by_occupation, v.by_programme
)
select f.hi_80 - f.lo_80 as width
from marts.fct_forecast f
join whole using (measure, definition, region_code, sector_code, occupation_code, programme_code)
join raw.project p on f.measure = p.demand_measure and f.definition = p.demand_definition and f.year = p.target_year
where f.is_reconciled or not f.is_total
