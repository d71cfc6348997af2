-- A year that its parts tell has all of them (an end the one that ends it), is their sum, their mean or the last of them, and
-- is what is read as its observation. Of a measure whose cells are protected the parts are left out by right.
with part as (
  select measure, region_code, sector_code, occupation_code, programme_code, definition, year, part_months, count(*) as n,
    sum(value) as total, arg_max(value, last_month) filter (last_month = 12) as last
  from staging.part_year where rule.is_counted(obs_status, basis, is_illustrative) group by all
)
select y.measure, y.region_code, y.sector_code, y.occupation_code, y.programme_code, y.definition, y.year, y.part_months, y.year_is, y.value, made.value as observation
from staging.year_of_parts y
left join part p using (measure, region_code, sector_code, occupation_code, programme_code, definition, year, part_months)
left join (select * from staging.observation where is_made) made
  using (measure, region_code, sector_code, occupation_code, programme_code, definition, year)
where y.measure not in (select measure from staging.disclosure) and (
  y.is_used and (made.value is null or made.value <> y.value or y.value is null)
  or y.value is not null and (y.year_is <> 'end' and y.n_parts <> y.n_needed or p.n is distinct from y.n_parts or
    abs(y.value - case y.year_is when 'sum' then p.total when 'mean' then p.total / p.n else p.last end) > 1e-6 * (1 + abs(y.value))
    or case y.year_is when 'sum' then p.total when 'mean' then p.total / p.n else p.last end is null));
