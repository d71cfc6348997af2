-- Forecasts of every series and of the totals no file prints. Where every leaf has an interval, leaves and totals are
-- reconciled; elsewhere a total is the sum of its leaves and its band the sum of their ends, which is too wide.
-- grain: measure, region_code, sector_code, occupation_code, programme_code, definition, scenario, year
create table marts.fct_forecast as
with size as (select total_id, count(*) as n_leaves from intermediate.series_total group by all),
key as (
  select distinct total_id, measure, region_code, sector_code, occupation_code, programme_code, definition from intermediate.series_total
),
total as (
  select t.total_id, p.scenario, p.year, sum(p.mean::decimal(28, 6))::double as mean,
    sum(coalesce(p.lo_80, p.range_lo)::decimal(28, 6))::double as lo_80,
    sum(coalesce(p.hi_80, p.range_hi)::decimal(28, 6))::double as hi_80,
    sum(coalesce(p.lo_95, p.range_lo)::decimal(28, 6))::double as lo_95,
    sum(coalesce(p.hi_95, p.range_hi)::decimal(28, 6))::double as hi_95,
    bool_and(f.interval_kind = 'prediction_interval') as all_intervals,
    min(f.n_obs)::integer as n_obs, bool_or(t.is_illustrative) as is_illustrative
  from intermediate.series_total t
  join forecast.path p using (series_id)
  join forecast.fit f using (series_id, scenario)
  join size using (total_id)
  group by all
  having count(*) = any_value(size.n_leaves)
)
select s.measure, s.region_code, s.sector_code, s.occupation_code, s.programme_code, s.definition, p.scenario, p.year,
  p.mean, p.base_mean, p.lo_80, p.hi_80, p.lo_95, p.hi_95, p.range_lo, p.range_hi, f.interval_kind, f.is_reconciled, f.model,
  f.n_obs, s.is_total, s.is_illustrative
from forecast.path p
join forecast.fit f using (series_id, scenario)
join intermediate.fitted_series s using (series_id)
union all by name
select key.measure, key.region_code, key.sector_code, key.occupation_code, key.programme_code, key.definition,
  t.scenario, t.year, coalesce(r.mean, t.mean) as mean, coalesce(r.base_mean, t.mean) as base_mean,
  if(t.all_intervals, coalesce(r.lo_80, t.lo_80), null) as lo_80, if(t.all_intervals, coalesce(r.hi_80, t.hi_80), null) as hi_80,
  if(t.all_intervals, coalesce(r.lo_95, t.lo_95), null) as lo_95, if(t.all_intervals, coalesce(r.hi_95, t.hi_95), null) as hi_95,
  case when r.mean is not null then 'prediction_interval' when t.all_intervals then 'summed_ends' else 'none' end as interval_kind,
  r.mean is not null as is_reconciled, coalesce(r.model, 'sum_of_leaves') as model, coalesce(r.n_obs, t.n_obs) as n_obs,
  true as is_total, t.is_illustrative
from total t
join key using (total_id)
left join forecast.total r using (total_id, scenario, year)
order by all;
