-- The sectors of a region share the people of a specialty and nobody is left over: their parts sum to one in each year, none
-- is negative, and where anything opens each part is that of the openings.
with place as (
  select *, sum(allocation_share) over specialty as whole, sum(external_openings_persons) over specialty as openings
  from balance.leaf window specialty as (partition by scenario, region_code, occupation_code, year)
)
select scenario, region_code, sector_code, occupation_code, year, allocation_share, whole
from place
where abs(whole - 1) > 1e-9 or allocation_share < 0
  or (openings > 0 and abs(allocation_share - external_openings_persons::double / openings::double) > 1e-9);
