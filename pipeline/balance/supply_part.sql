-- What each programme, inflow, move and pool brings to a cell: of what it brings to the specialty in the region, each
-- sector has its share.
-- grain: scenario, region_code, sector_code, occupation_code, programme_code, year
create table balance.supply_part as
select p.scenario, p.region_code, l.sector_code, p.occupation_code, p.programme_code, p.year,
  p.located_raw_persons * l.allocation_share as located_raw_persons, p.supply_persons * l.allocation_share as supply_persons, p.reason
from balance.place_part p join balance.leaf l using (scenario, region_code, occupation_code, year);
