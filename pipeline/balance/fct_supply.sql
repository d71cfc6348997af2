-- Effective supply by cell and programme: what the balance adds up.
-- grain: scenario, region_code, sector_code, occupation_code, programme_code, year
create table marts.fct_supply as
select s.scenario, s.region_code, s.sector_code, s.occupation_code, s.programme_code, s.year,
  s.located_raw_persons, s.supply_persons, s.reason,
  (select bool_or(is_illustrative) from intermediate.balance_leaf) as is_illustrative
from balance.supply_part s
order by all;
