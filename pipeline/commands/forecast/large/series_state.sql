-- Every series that has a row, and what is to be known before it is forecast: its points and between what they lie.
-- grain: number
create table staging.series_state as
select n.number, n.id, coalesce(s.unit, '') as unit, coalesce(s.panel, '') as panel,
  coalesce(p.points, 0)::integer as points, p.least, p.most
from (select number, any_value(id) as id from staging.series_name group by number) n
left join (
  select number, count(*) as points, min(value) as least, max(value) as most from staging.point group by number
) p on p.number = n.number
left join staging.series_said s on s.number = n.number
order by n.number;
