-- The series that the balance may read: what was counted and not split, and the parts of what was split. A part that was
-- counted itself is its part there, and read once. last_year is the last that was counted: one that a part of it tells is
-- no stock to begin with.
-- grain: series_id
create table intermediate.balance_series as
with basis as (
  select concat_ws('/', measure, region_code, sector_code, occupation_code, programme_code, definition) as series_id,
    case when bool_or(basis = 'illustrative') then 'illustrative' when bool_or(basis = 'derived') then 'derived'
      else 'observed' end as basis
  from staging.observation where basis in ('observed', 'derived', 'illustrative') group by all
),
split as (
  select distinct whole_series_id as series_id from imputation.node
  union
  select counted_series_id from imputation.node where counted_series_id is not null
)
select s.series_id, s.measure, s.region_code, s.sector_code, s.occupation_code, s.programme_code, s.definition, s.is_illustrative,
  s.last_actual_year as last_year, coalesce(b.basis, 'observed') as basis, null::varchar as whole_series_id
from intermediate.fitted_series s
left join basis b using (series_id)
where not s.is_total and s.series_id not in (select series_id from split)
union all
select n.node_id, n.measure, n.region_code, n.sector_code, n.occupation_code, n.programme_code, n.definition, w.is_illustrative,
  w.last_actual_year as last_year, if(w.is_illustrative, 'illustrative', 'imputed'), n.whole_series_id
from imputation.node n join intermediate.fitted_series w on w.series_id = n.whole_series_id
where n.is_leaf
order by all;
