-- Rows without the name of a series, each with the series named last before it: whose row it was nobody can tell.
-- grain: n
with named as (
  select c.n, s.id from raw.cell c left join staging.series_name s on s.text = c.series_id
)
select b.n, p.id
from (select n from named where id is null) b
asof left join (select n, id from named where id is not null) p on b.n > p.n
order by b.n;
