-- The current year of each series as its part tells it (staging.told_year), by the most months that tell it: derived. Beside it
-- how far the same arithmetic was off in earlier years of the series (root mean square of logarithms).
-- grain: series_id
create table intermediate.nowcast as
with told as (
  select s.series_id, t.* from staging.told_year t
  join intermediate.series s using (measure, region_code, sector_code, occupation_code, programme_code, definition)
  where t.is_enough
),
current as (
  from told where is_current
  qualify row_number() over (partition by series_id order by months desc) = 1
),
past as (
  select c.series_id, count(*)::integer as n_past, sqrt(avg(pow(ln(t.published / t.value), 2) order by t.year)) as past_error
  from current c
  join told t on t.series_id = c.series_id and t.months = c.months and t.year < c.year and t.published > 0
  group by all
)
select c.series_id, c.year, c.year_is, c.months, c.so_far, c.so_far_before, c.value_before, c.value, coalesce(p.n_past, 0)::integer as n_past, p.past_error
from current c left join past p using (series_id);
