-- Forecasts of every series and of the totals no file prints. A total's mean is the sum of its leaves; before
-- reconciliation its band is the sum of their ends, which is too wide and says so in interval_kind.
-- grain: measure, region_code, sector_code, occupation_code, programme_code, definition, scenario, year
create table marts.fct_forecast as
with size as (select total_id, count(*) as n_leaves from intermediate.series_total group by all),
total as (
  select t.measure, t.region_code, t.sector_code, t.occupation_code, t.programme_code, t.definition, p.scenario, p.year,
    sum(p.mean::decimal(28, 6))::double as mean,
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
  p.mean, p.lo_80, p.hi_80, p.lo_95, p.hi_95, p.range_lo, p.range_hi, f.interval_kind, f.model, f.n_obs,
  s.is_total, s.is_illustrative
from forecast.path p
join forecast.fit f using (series_id, scenario)
join intermediate.fitted_series s using (series_id)
union all
select measure, region_code, sector_code, occupation_code, programme_code, definition, scenario, year, mean,
  if(all_intervals, lo_80, null), if(all_intervals, hi_80, null), if(all_intervals, lo_95, null), if(all_intervals, hi_95, null),
  null, null, if(all_intervals, 'summed_ends', 'none'), 'sum_of_leaves', n_obs, true, is_illustrative
from total
order by all;
