-- Every forecast of the past beside what came. Constant share: the series keeps the share that it had at the origin of the
-- sum of all series that were forecast from there, and that sum is as they were forecast, each by itself.
-- grain: series_id, origin_year, horizon, method
create table marts.fct_backtest as
with leaf as (
  select b.*, s.measure, s.definition
  from forecast.backtest b join intermediate.fitted_series s using (series_id)
),
whole as (
  select l.set_name, l.origin_year, l.horizon, sum(l.forecast) as forecast, sum(l.last_value) as last_value, count(*) as n
  from leaf l join intermediate.fitted_series s using (series_id)
  where l.method = 'chosen' and not s.is_total group by all
)
select series_id, set_name, origin_year, horizon, year, method, actual, last_value, naive_scale, forecast, lo_80, hi_80, lo_95, hi_95
from leaf
union all
select l.series_id, l.set_name, l.origin_year, l.horizon, l.year, 'constant_share', l.actual, l.last_value, l.naive_scale,
  w.forecast * l.last_value / w.last_value, null, null, null, null
from leaf l
join whole w using (set_name, origin_year, horizon)
join intermediate.fitted_series s using (series_id)
where l.method = 'chosen' and not s.is_total and w.n > 1 and w.last_value > 0
order by all;
