-- The path each target asks for, from the last actual of its own definition, year by year; growth is even, never forced
-- through milestones, and has no way from nothing. A milestone of the same series is beside it: hit when the path passes it.
-- grain: target_id, year
create table marts.fct_target_path as
with asked as (
  select t.*, case t.kind when 'increment' then t.baseline_value + t.value else t.value end as target_value from raw.target t
),
start as (
  select a.target_id, s.last_actual_year as from_year, s.last_actual_value as from_value, s.series_id
  from asked a
  join intermediate.fitted_series s using (measure, definition, region_code, sector_code)
  where s.occupation_code in ('_T', '_Z') and s.programme_code in ('_T', '_Z') and s.last_actual_year < a.year and s.last_actual_value > 0
),
path as (
  select a.target_id, a.measure, a.region_code, a.sector_code, a.definition, a.unit, a.adopted, a.year as target_year, a.target_value,
    s.from_year, s.from_value, s.series_id, y.year::integer as year,
    s.from_value * power(a.target_value / s.from_value, (y.year - s.from_year) / (a.year - s.from_year)) as path_value
  from asked a join start s using (target_id)
  cross join lateral (select unnest(range(s.from_year, a.year + 1)) as year) y
)
select p.target_id, p.measure, p.region_code, p.sector_code, p.definition, p.unit, p.adopted, p.year, p.path_value,
  p.from_year, p.from_value, p.target_year, p.target_value,
  f.lo_80 as trend_lo, f.hi_80 as trend_hi,
  m.target_id as milestone_id, m.target_value as milestone_value, p.path_value >= m.target_value as milestone_hit
from path p
left join forecast.path f using (series_id, year)
left join asked m on m.adopted = 'milestone' and m.kind = 'level' and m.measure = p.measure and m.definition = p.definition
  and m.region_code = p.region_code and m.sector_code = p.sector_code and m.year = p.year and m.target_id <> p.target_id
order by all;
