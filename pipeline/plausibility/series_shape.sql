-- What each series of counted values looks like, in numbers that tell which of them deserve a second look.
-- grain: source_id, measure, region_code, sector_code, occupation_code, programme_code, definition
create table staging.series_shape as
with counted as (
  from staging.observation where rule.is_counted(obs_status, basis, is_illustrative)
),
beside as (
  select *, log10(nullif(greatest(value, 0), 0)) as level, lag(value) over yearly as value_before, lead(value) over yearly as value_after,
    lag(year) over yearly as year_before, lead(year) over yearly as year_after,
    abs(log10(nullif(greatest(value, 0), 0)) - log10(nullif(greatest(lag(value) over yearly, 0), 0))) as step
  from counted
  window yearly as (partition by source_id, measure, region_code, sector_code, occupation_code, programme_code, definition order by year)
)
select source_id, measure, region_code, sector_code, occupation_code, programme_code, definition,
  count(*)::integer as n, min(year) as first_year, max(year) as last_year, arg_max(line, year) as last_line,
  arg_max(value, year) as last_value, min(line) as first_line, arg_min(value, year) as first_value,
  median(level) as level, max(step) as largest_step,
  median(step) as usual_step, arg_max(step, year) as last_step,
  count_if(basis = 'observed' and value <> round(value))::integer as n_fractions,
  count_if(basis = 'observed')::integer as n_observed,
  count_if(year - year_before = 1 and year_after - year = 1 and value_after <> value_before
    and abs(value_after - 2 * value + value_before) <= if(value = round(value), 1, 0.01 * abs(value_after - value_before)))::integer as n_straight
from beside
group by all;
