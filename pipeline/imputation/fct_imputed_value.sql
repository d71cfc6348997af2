-- Parts of counted wholes by declared shares, year by year, beside the whole that they must sum to. The mean over the
-- draws where the balance draws them, else at the mean of the shares; a part that was counted stands as counted, and rests
-- on what its row does.
-- grain: measure, region_code, sector_code, occupation_code, programme_code, definition, year
create table marts.fct_imputed_value as
with value as (
  select n.node_id, n.parent_id, c.year, coalesce(if(c.is_counted, c.value, d.mean), c.value) as value,
    if(c.is_counted, null, d.lo_80) as lo_80, if(c.is_counted, null, d.hi_80) as hi_80, c.is_counted, c.distance_years
  from imputation.node n
  join imputation.central c using (node_id)
  left join imputation.drawn d on d.node_id = c.node_id and d.year = c.year
),
sum as (select parent_id, year, sum(value) as parts from value where parent_id is not null group by all)
select n.measure, n.region_code, n.sector_code, n.occupation_code, n.programme_code, n.definition, v.year, v.value, v.lo_80, v.hi_80,
  if(v.is_counted, p.basis, 'imputed') as basis, n.whole_series_id as control_total_id, w.value as control_total,
  s.parts as parent_sum, v.distance_years, n.is_leaf
from imputation.node n
join value v using (node_id)
join value w on w.node_id = n.whole_series_id and w.year = v.year
join sum s on s.parent_id = n.parent_id and s.year = v.year
left join intermediate.series_point p on p.series_id = n.counted_series_id and p.year = v.year
where n.parent_id is not null
order by all;
