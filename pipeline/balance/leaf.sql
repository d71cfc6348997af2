-- The cells of a balance of flows: region × sector × specialty, employment by year from T0 to the target year.
-- Observed employment comes first; a sector's employment is split by its staffing shares unless it was observed by
-- specialty. series_* is the employment series itself, mean its part in the cell.
-- grain: region_code, sector_code, occupation_code, year
create table intermediate.balance_leaf as
with demand_series as (
  select s.* from intermediate.fitted_series s join raw.project p
    on p.basis = 'flow' and s.measure = p.demand_measure and s.definition = p.demand_definition
  where not s.is_total
),
base as (select min(last_year) as base_year from demand_series),
path as (
  select d.series_id, o.year, o.value as mean, o.value as lo_80, o.value as hi_80, o.value as lo_95, o.value as hi_95
  from demand_series d join intermediate.series_point o using (series_id)
  union all
  select d.series_id, f.year, f.mean, coalesce(f.lo_80, f.mean), coalesce(f.hi_80, f.mean),
    coalesce(f.lo_95, f.mean), coalesce(f.hi_95, f.mean)
  from demand_series d join forecast.path f using (series_id)
)
select d.region_code, d.sector_code,
  if(d.occupation_code = '_T', coalesce(s.occupation_code, '_T'), d.occupation_code) as occupation_code,
  path.year, base.base_year, d.series_id, coalesce(s.share, 1) as share,
  path.mean as series_mean, path.lo_80 as series_lo_80, path.hi_80 as series_hi_80,
  path.lo_95 as series_lo_95, path.hi_95 as series_hi_95,
  path.mean * coalesce(s.share, 1) as mean, d.is_illustrative
from demand_series d
join path using (series_id)
cross join base
join raw.project p on path.year between base.base_year and p.target_year
left join raw.staffing_share s on d.occupation_code = '_T' and s.sector_code = d.sector_code
order by all;
