-- Every row that names a series, as numbers, series by series: of a file in parts of years `year` is the slot of its months.
-- What is not plainly a year of four digits (or a period) with a plain number or a mark of no value is odd, and is judged as
-- text.
-- grain: a row of the file
create table staging.typed_point as
select s.number, c.year, c.value, c.is_odd
from (
  select series_id, year, if(is_number and missing.text is null, written, null) as value,
    year is null or (missing.text is null and not (is_number and abs(written) <= 1e100)) as is_odd
  from (
    select series_id, value, slot as year,
      try_cast(value as double) as written,
      coalesce(regexp_full_match(value, '-?[0-9]+(?:\.[0-9]+)?(?:[eE][+-]?[0-9]+)?')
        and isfinite(try_cast(value as double)) and not (dots_are_odd and contains(value, '.')), false) as is_number
    from raw.timed_cell cross join raw.reading
  ) cell
  left join raw.missing_text missing on missing.text = cell.value
) c
join staging.series_name s on s.text = c.series_id
order by s.number, c.year;
