-- What each series of counted values looks like, in numbers that tell which of them deserve a second look. A series goes by
-- a number made of its key: partitions by seven texts would take twice as long.
-- grain: source_id, measure, region_code, sector_code, occupation_code, programme_code, definition
create table staging.series_shape as
with counted as (
  select *, hash(source_id, measure, region_code, sector_code, occupation_code, programme_code, definition) as series,
    log10(nullif(greatest(value, 0), 0)) as level
  from staging.observation where rule.is_counted(obs_status, basis, is_illustrative)
),
beside as (
  select *, lag(value) over yearly as value_before, lead(value) over yearly as value_after,
    lag(year) over yearly as year_before, lead(year) over yearly as year_after, level - lag(level) over yearly as step
  from counted
  window yearly as (partition by series order by year)
)
select any_value(source_id) as source_id, any_value(measure) as measure, any_value(region_code) as region_code,
  any_value(sector_code) as sector_code, any_value(occupation_code) as occupation_code, any_value(programme_code) as programme_code,
  any_value(definition) as definition,
  count(*)::integer as n, min(year) as first_year, max(year) as last_year, max(line) filter (year_after is null) as last_line,
  max(value) filter (year_after is null) as last_value, max(line) filter (year_before is null) as first_line,
  max(value) filter (year_before is null) as first_value,
  avg(level) as level, max(abs(step)) as largest_step,
  max(step) filter (year_after is null) as last_step, count(step) as n_steps, sum(step) as sum_steps, sum(step * step) as sum_squares,
  count_if(basis = 'observed' and value <> round(value))::integer as n_fractions,
  count_if(basis = 'observed')::integer as n_observed,
  count_if(year - year_before = 1 and year_after - year = 1 and value_after <> value_before
    and abs(value_after - 2 * value + value_before) <= if(value = round(value), 1, 0.01 * abs(value_after - value_before)))::integer as n_straight
from beside
group by series;
