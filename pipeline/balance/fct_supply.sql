-- Effective supply of each specialty of each region by programme: what the balance adds up. A sector has its
-- allocation_share of it, see demand.
-- grain: scenario, region_code, sector_code, occupation_code, programme_code, year
create table marts.fct_supply as
select s.scenario, s.region_code, '_T' as sector_code, s.occupation_code, s.programme_code, s.year,
  s.located_raw_persons, s.supply_persons, s.reason, illustrative.is_illustrative
from balance.place_part s
cross join (select bool_or(is_illustrative) as is_illustrative from intermediate.balance_leaf) as illustrative
order by all;
