-- Sums of observed leaves that no file prints, for the years in which every leaf is observed.
-- grain: measure, region_code, sector_code, occupation_code, programme_code, definition, year
create table marts.fct_observation_total as
with part as (
  select t.*, p.year, p.value
  from intermediate.series_total t join intermediate.series_point p on p.series_id = t.series_id and not p.is_nowcast
),
size as (select total_id, count(*) as n_leaves from intermediate.series_total group by all)
select measure, region_code, sector_code, occupation_code, programme_code, definition, year,
  sum(value::decimal(24, 6))::double as value, n_leaves::integer as n_leaves, bool_or(is_illustrative) as is_illustrative
from part join size using (total_id)
group by all
having count(*) = n_leaves
order by all;
