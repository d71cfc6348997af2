-- What the rows of a series say beside its values: the unit of its first row, its panel, and whether a row has another.
-- grain: number
create table staging.series_said as
select s.number, arg_min(c.unit, c.n) as unit, arg_min(c.panel, c.n) as panel, min(c.panel) <> max(c.panel) as is_torn
from (select n, series_id, unit, trim(panel, blanks) as panel from raw.cell cross join raw.reading) c
join staging.series_name s on s.text = c.series_id
group by s.number;
