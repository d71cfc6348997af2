-- Every point that is fitted, series by series: those that were plain from the start, and those that were judged.
-- grain: number, year
create table staging.point as
select number, year, value from staging.typed_point
where value is not null and number not in (select number from staging.odd_series)
union all
select number, year, value from staging.judged_point
order by number, year;
