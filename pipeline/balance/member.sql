-- Which cells a row of the balance is made of: a cell is its own only part, a total has all of its cells. A key that is
-- itself a cell is no total. mask tells rows of one kind apart, see dimension_mask.
-- grain: region_code, sector_code, occupation_code, leaf_region_code, leaf_sector_code, leaf_occupation_code
create table intermediate.balance_member as
with leaf as (select distinct region_code, sector_code, occupation_code from intermediate.balance_leaf),
keyed as (
  select if(m.over_region, '_T', l.region_code) as region_code, if(m.over_sector, '_T', l.sector_code) as sector_code,
    if(m.over_occupation, '_T', l.occupation_code) as occupation_code, m.mask,
    l.region_code as leaf_region_code, l.sector_code as leaf_sector_code, l.occupation_code as leaf_occupation_code
  from leaf l cross join intermediate.balance_mask m
)
select k.region_code, k.sector_code, k.occupation_code, max(k.mask) as mask, max(k.mask) > 0 as is_total,
  k.leaf_region_code, k.leaf_sector_code, k.leaf_occupation_code
from keyed k
where k.mask = 0 or (k.region_code, k.sector_code, k.occupation_code) not in (select (region_code, sector_code, occupation_code) from leaf)
group by all
order by all;
