-- How forecasts of the past did, by measure and definition, method, origin (empty: all origins) and horizon (empty:
-- all). A set that cannot be judged has one row that says why.
-- grain: set_name, method, origin_key, horizon_key
create table marts.fct_model_score as
with p as (select * from raw.project),
judged as (
  select b.*, s.region_code, s.sector_code, s.occupation_code, s.programme_code
  from marts.fct_backtest b join intermediate.fitted_series s using (series_id)
  where not s.is_total
),
cut as (
  select j.*, o.origin_key, h.horizon_key
  from judged j
  cross join p
  cross join lateral (select unnest(case when j.origin_year = p.backtest_origin then ['all', j.origin_year::varchar] else ['all'] end) as origin_key) o
  cross join lateral (select unnest(['all', j.horizon::varchar]) as horizon_key) h
),
scored as (
  select set_name, method, origin_key, horizon_key, count(distinct series_id)::integer as n_series, count(*)::integer as n_points,
    100 * avg(abs(forecast - actual) / abs(nullif(actual, 0))) as mape,
    200 * avg(abs(forecast - actual) / nullif(abs(forecast) + abs(actual), 0)) as smape,
    avg(abs(forecast - actual) / nullif(naive_scale, 0)) as mase,
    sum(forecast - actual) / nullif(sum(abs(actual)), 0) as bias_share,
    avg((sign(forecast - last_value) = sign(actual - last_value))::integer) filter (actual <> last_value) as direction_hit_share,
    avg((actual between lo_80 and hi_80)::integer) filter (lo_80 is not null) as coverage_80,
    avg((actual between lo_95 and hi_95)::integer) filter (lo_95 is not null) as coverage_95,
    avg((hi_95 - lo_95 + 40 * greatest(0, lo_95 - actual) + 40 * greatest(0, actual - hi_95)) / nullif(naive_scale, 0))
      filter (lo_95 is not null) as msis_95
  from cut group by all
),
-- Share of the whole that would have to change region, for each origin and horizon, averaged.
regional as (
  select set_name, method, origin_key, horizon_key, origin_year, horizon, region_code, sum(actual) as actual, sum(forecast) as forecast
  from cut where region_code not in ('_T', '_Z') group by all
),
shared as (
  select *, sum(actual) over w as all_actual, sum(forecast) over w as all_forecast, count(*) over w as n_regions from regional
  window w as (partition by set_name, method, origin_key, horizon_key, origin_year, horizon)
),
apart as (
  select set_name, method, origin_key, horizon_key, origin_year, horizon,
    sum(abs(actual / nullif(all_actual, 0) - forecast / nullif(all_forecast, 0))) / 2 as dissimilarity
  from shared where n_regions > 1 group by all
),
dissimilar as (select set_name, method, origin_key, horizon_key, avg(dissimilarity) as dissimilarity from apart group by all),
naive as (select set_name, origin_key, horizon_key, mase as naive_mase, smape as naive_smape from scored where method = 'naive')
select s.set_name, s.method, s.origin_key, s.horizon_key, try_cast(s.origin_key as integer) as origin_year,
  try_cast(s.horizon_key as integer) as horizon, s.n_series, s.n_points, s.mape, s.smape, s.mase, s.bias_share,
  s.direction_hit_share, d.dissimilarity, s.coverage_80, s.coverage_95, s.msis_95,
  case when s.method = 'naive' then null when s.n_points < 5 then 'not evaluable'
    when coalesce(s.mase < n.naive_mase, s.smape < n.naive_smape) then 'yes' else 'no' end as beats_naive,
  true as evaluable, if(s.n_points < 5, 'too_few_points', null) as reason
from scored s
left join dissimilar d using (set_name, method, origin_key, horizon_key)
left join naive n using (set_name, origin_key, horizon_key)
union all by name
select concat_ws('/', f.measure, f.definition) as set_name, 'chosen' as method, 'all' as origin_key, 'all' as horizon_key,
  'not evaluable' as beats_naive, false as evaluable,
  if(bool_or(f.is_illustrative), 'illustrative', coalesce(max(u.reason), 'too_few_points')) as reason
from intermediate.fitted_series f
left join forecast.backtest_unjudged u using (series_id)
group by f.measure, f.definition
having concat_ws('/', f.measure, f.definition) not in (select set_name from scored)
order by all;
