-- Forecasts of every series and of the totals no file prints. Where every leaf has a band, leaves and totals are
-- reconciled; elsewhere a total is the sum of its leaves and its band the sum of their ends, which is too wide. What the
-- publisher of a series projects himself stands beside.
-- grain: measure, region_code, sector_code, occupation_code, programme_code, definition, scenario, year
create table marts.fct_forecast as
with projected as (
  select measure, region_code, sector_code, occupation_code, programme_code, definition, year, value as publisher_projection
  from staging.observation where obs_status = 'F'
),
size as (select total_id, count(*) as n_leaves from intermediate.series_total group by all),
key as (
  select distinct total_id, measure, region_code, sector_code, occupation_code, programme_code, definition from intermediate.series_total
),
total as (
  select t.total_id, p.scenario, p.year, sum(p.mean::decimal(28, 6))::double as mean,
    sum(p.lo_80::decimal(28, 6))::double as lo_80, sum(p.hi_80::decimal(28, 6))::double as hi_80,
    sum(p.lo_95::decimal(28, 6))::double as lo_95, sum(p.hi_95::decimal(28, 6))::double as hi_95,
    bool_and(p.lo_80 is not null) as all_bands,
    -- A band is as good as the weakest of those it was made of.
    case when bool_or(f.interval_kind = 'short_series') then 'short_series'
      when bool_or(f.interval_kind = 'reference_class') then 'reference_class' else 'prediction_interval' end as weakest_kind,
    min(f.n_obs)::integer as n_obs, bool_or(t.is_illustrative) as is_illustrative
  from intermediate.series_total t
  join forecast.path p using (series_id)
  join forecast.fit f using (series_id, scenario)
  join size using (total_id)
  group by all
  having count(*) = any_value(size.n_leaves)
),
own as (
  select s.measure, s.region_code, s.sector_code, s.occupation_code, s.programme_code, s.definition, p.scenario, p.year,
    p.mean, p.base_mean, p.lo_80, p.hi_80, p.lo_95, p.hi_95, p.reading_line, p.reading_compound, f.interval_kind,
    f.is_reconciled, f.model, f.n_obs, s.is_total, s.is_illustrative
  from forecast.path p
  join forecast.fit f using (series_id, scenario)
  join intermediate.fitted_series s using (series_id)
),
computed as (
  select key.measure, key.region_code, key.sector_code, key.occupation_code, key.programme_code, key.definition,
    t.scenario, t.year, coalesce(r.mean, t.mean) as mean, coalesce(r.base_mean, t.mean) as base_mean,
    if(t.all_bands, coalesce(r.lo_80, t.lo_80), null) as lo_80, if(t.all_bands, coalesce(r.hi_80, t.hi_80), null) as hi_80,
    if(t.all_bands, coalesce(r.lo_95, t.lo_95), null) as lo_95, if(t.all_bands, coalesce(r.hi_95, t.hi_95), null) as hi_95,
    case when r.mean is not null then t.weakest_kind when t.all_bands then 'summed_ends' else 'none' end as interval_kind,
    r.mean is not null as is_reconciled, coalesce(r.model, 'sum_of_leaves') as model, coalesce(r.n_obs, t.n_obs) as n_obs,
    true as is_total, t.is_illustrative
  from total t
  join key using (total_id)
  left join forecast.total r using (total_id, scenario, year)
),
whole as (from own union all by name from computed)
select whole.*, projected.publisher_projection
from whole
left join projected using (measure, region_code, sector_code, occupation_code, programme_code, definition, year)
order by all;
