-- The cells of a balance of flows: region × sector × specialty, employment by year from T0 to the target year.
-- Counted employment comes first, parts of a counted whole where it was split; a sector's employment is divided by its
-- staffing shares unless it was counted by specialty. series_* is the employment series itself, mean its part in the cell.
-- grain: region_code, sector_code, occupation_code, year
create table intermediate.balance_leaf as
with demand_series as (
  select s.* from intermediate.balance_series s join raw.project p
    on p.basis = 'flow' and s.measure = p.demand_measure and s.definition = p.demand_definition
),
base as (select min(last_year) as base_year from demand_series),
path as (
  -- A year that a part of it tells is no more certain than that: it has the band of its nowcast.
  select d.series_id, o.year, o.value as mean, coalesce(n.lo_80, o.value) as lo_80, coalesce(n.hi_80, o.value) as hi_80,
    coalesce(n.lo_95, o.value) as lo_95, coalesce(n.hi_95, o.value) as hi_95
  from demand_series d join intermediate.series_point o using (series_id)
  left join forecast.nowcast n on o.is_nowcast and n.series_id = o.series_id and n.year = o.year
  -- What was counted of a part stands in its place below its whole, and is read from there.
  where d.whole_series_id is null
  union all
  select d.series_id, f.year, f.mean, coalesce(f.lo_80, f.mean), coalesce(f.hi_80, f.mean),
    coalesce(f.lo_95, f.mean), coalesce(f.hi_95, f.mean)
  from demand_series d join forecast.path f using (series_id)
  where d.whole_series_id is null
  union all
  -- The band of a part is drawn with its shares; here it stands at their means.
  select d.series_id, c.year, c.value, c.value, c.value, c.value, c.value
  from demand_series d join imputation.central c on c.node_id = d.series_id
),
staffing as (
  select sector_code, occupation_code, share,
    coalesce((low + 4 * share + high) / 6, share) / sum(coalesce((low + 4 * share + high) / 6, share)) over (partition by sector_code) as mean
  from raw.staffing_share
)
select d.region_code, d.sector_code,
  if(d.occupation_code = '_T', coalesce(s.occupation_code, '_T'), d.occupation_code) as occupation_code,
  path.year, base.base_year, d.series_id, coalesce(s.mean, 1) as share, s.occupation_code is not null as is_staffed,
  path.mean as series_mean, path.lo_80 as series_lo_80, path.hi_80 as series_hi_80,
  path.lo_95 as series_lo_95, path.hi_95 as series_hi_95,
  path.mean * coalesce(s.mean, 1) as mean,
  case when d.basis = 'illustrative' then d.basis when s.share < 1 then 'imputed' else d.basis end as basis,
  d.is_illustrative
from demand_series d
join path using (series_id)
cross join base
join raw.project p on path.year between base.base_year and p.target_year
left join staffing s on d.occupation_code = '_T' and s.sector_code = d.sector_code
order by all;
