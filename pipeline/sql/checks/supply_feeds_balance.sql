-- The supply of each cell is the sum of its parts, to a hundred-thousandth; unknown parts make it unknown.
with part as (
  select scenario, region_code, sector_code, occupation_code, year, sum(supply_persons) as persons, count(supply_persons) = count(*) as known
  from balance.supply_part group by all)
select l.scenario, l.region_code, l.sector_code, l.occupation_code, l.year, l.supply_persons, p.persons
from balance.leaf l left join part p using (scenario, region_code, sector_code, occupation_code, year)
where (coalesce(p.known, true) and abs(l.supply_persons::double - coalesce(p.persons, 0)) > 1e-5)
  or (coalesce(p.known, true) <> (l.supply_persons is not null));
