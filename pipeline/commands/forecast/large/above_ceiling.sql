-- Series with a value above what no value passes, each with the first year of it.
-- grain: number
select p.number, s.id, min(p.year)::integer as year, arg_min(p.value, p.year) as value
from staging.point p join staging.series_state s using (number)
where p.value > $1
group by p.number, s.id order by p.number;
