-- The parts of a counted whole sum to it in every year, to a billionth, and never to more; to less only where the shares
-- themselves leave something outside. A part that was counted stands as counted.
with part as (
  select n.parent_id, c.year, sum(c.value) as parts, any_value(n.measure) as measure,
    any_value(case when n.sector_code <> w.sector_code then 'sector' when n.region_code <> w.region_code then 'region'
      when n.programme_code <> w.programme_code then 'programme' else 'occupation' end) as dimension,
    any_value(case when n.sector_code <> w.sector_code then w.sector_code when n.region_code <> w.region_code then w.region_code
      when n.programme_code <> w.programme_code then w.programme_code else w.occupation_code end) as parent_code
  from imputation.central c
  join imputation.node n using (node_id)
  join imputation.node w on w.node_id = n.parent_id
  group by all
),
-- Sets that leave something outside, by the latest row of each part.
open_set as (
  select distinct measure, dimension, parent_code from (
    select measure, dimension, parent_code, sum(mode) as modes from (
      select measure, definition, dimension, parent_code, child_code, within_region_code, within_sector_code, within_programme_code,
        arg_max(mode, year) as mode
      from raw.share group by all)
    group by measure, definition, dimension, parent_code, within_region_code, within_sector_code, within_programme_code)
  where modes < 0.995
)
select p.parent_id, p.year, p.parts, w.value as whole
from part p
join imputation.central w on w.node_id = p.parent_id and w.year = p.year
left join open_set o using (measure, dimension, parent_code)
where p.parts > w.value + 1e-9 * greatest(1, w.value)
  or (o.measure is null and p.parts < w.value - 1e-9 * greatest(1, w.value))
union all
-- What readers are told, the mean over the draws, sums as each draw does; a whole that is forecast has a mean of its own.
select told.parent_id, told.year, told.parent_sum, told.whole
from (
  select n.parent_id, v.year, any_value(v.parent_sum) as parent_sum,
    any_value(if(w.parent_id is null, if(c.is_past, c.value, null), o.value)) as whole, any_value(n.measure) as measure,
    bool_or(v.value < 0 or not isfinite(v.value) or v.lo_80 > v.hi_80) as is_absurd
  from marts.fct_imputed_value v
  join imputation.node n using (measure, region_code, sector_code, occupation_code, programme_code, definition)
  join imputation.node w on w.node_id = n.parent_id
  join imputation.central c on c.node_id = w.node_id and c.year = v.year
  left join marts.fct_imputed_value o on o.measure = w.measure and o.region_code = w.region_code and o.sector_code = w.sector_code
    and o.occupation_code = w.occupation_code and o.programme_code = w.programme_code and o.definition = w.definition and o.year = v.year
  group by all
) told
left join part p using (parent_id, year)
left join open_set o on o.measure = p.measure and o.dimension = p.dimension and o.parent_code = p.parent_code
where told.is_absurd or (o.measure is null and abs(told.parent_sum - told.whole) > 1e-6 * greatest(1, told.whole))
union all
select n.node_id, c.year, c.value, o.value
from imputation.node n join imputation.central c using (node_id)
join intermediate.series_point o on o.series_id = n.counted_series_id and o.year = c.year
where c.is_counted and abs(c.value - o.value) > 1e-9 * greatest(1, abs(o.value));
