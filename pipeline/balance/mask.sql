-- The ways in which the cells of the balance are summed: along the dimensions the project asks for that really split them.
-- A dimension with one member has its total all the same. Mask 0 is the cell itself.
-- grain: mask
create table intermediate.balance_mask as
with cell as (
  select region_code, sector_code, occupation_code from intermediate.balance_leaf
  union all
  select region_code, sector_code, occupation_code from intermediate.stock_balance where not is_total
),
varying as (
  select bool_or(region_code not in ('_T', '_Z')) as by_region, bool_or(sector_code not in ('_T', '_Z')) as by_sector,
    bool_or(occupation_code not in ('_T', '_Z')) as by_occupation
  from cell
)
select m.mask, m.over_region, m.over_sector, m.over_occupation
from intermediate.dimension_mask m cross join varying v cross join raw.project p
where not m.over_programme
  and (not m.over_region or (v.by_region and p.total_region))
  and (not m.over_sector or (v.by_sector and p.total_sector))
  and (not m.over_occupation or (v.by_occupation and p.total_occupation));
