-- The sixteen ways to sum over region, sector, occupation and programme; mask 0 sums over none.
-- grain: mask
create table intermediate.dimension_mask as
select m::integer as mask, (m & 1) > 0 as over_region, (m & 2) > 0 as over_sector,
  (m & 4) > 0 as over_occupation, (m & 8) > 0 as over_programme
from range(16) as t(m);
