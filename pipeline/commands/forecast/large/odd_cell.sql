-- The rows of odd series as they are written, series by series and in the order of the file.
-- grain: n
select s.number, c.n, s.id, c.year, c.period, c.value, c.unit, trim(c.panel, blanks) as panel
from raw.cell c
join staging.series_name s on s.text = c.series_id
join staging.odd_series using (number)
cross join raw.reading
order by s.number, c.n;
