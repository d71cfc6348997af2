-- The supply of each cell is the sum of its parts, to a hundred-thousandth; an unknown part, in any year, makes it
-- unknown, since the cumulated gap needs them all, and so does the absence of any programme or pool that feeds it.
with part as (
  select scenario, region_code, sector_code, occupation_code, year, sum(supply_persons) as persons,
    bool_and(count(supply_persons) = count(*)
      and bool_or(programme_code = 'pool' or programme_code in (select programme_code from raw.crosswalk)))
      over (partition by scenario, region_code, sector_code, occupation_code) as known
  from balance.supply_part group by scenario, region_code, sector_code, occupation_code, year)
select l.scenario, l.region_code, l.sector_code, l.occupation_code, l.year, l.supply_persons, l.reason, p.persons
from balance.leaf l left join part p using (scenario, region_code, sector_code, occupation_code, year)
where (p.known and abs(l.supply_persons::double - p.persons) > 1e-5)
  or coalesce(p.known, false) <> (l.supply_persons is not null);
