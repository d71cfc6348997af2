-- Series with a row that is judged as text: odd by itself, of a year that stands twice, or of another panel than the
-- first.
-- grain: number
create table staging.odd_series as
select number from staging.typed_point where is_odd
union
select number from (
  select number, number = lag(number) over () and year = lag(year) over () as is_twice from staging.typed_point
) where is_twice
union
select number from staging.series_said where is_torn;
