-- The training most people come from into each cell, and into each region and specialty over its sectors: the programme
-- that gives the most leavers through the crosswalk, where they work, before suitability. It tells how long training takes.
-- grain: scenario, region_code, sector_code, occupation_code
create table intermediate.usual_programme as
with given as (
  select scenario, region_code, sector_code, occupation_code, programme_code, sum(located_raw_persons::decimal(24, 6)) as persons
  from balance.supply_part where located_raw_persons is not null group by all
),
summed as (
  select g.scenario, m.region_code, m.sector_code, m.occupation_code, g.programme_code, sum(g.persons) as persons
  from intermediate.balance_member m
  join given g on g.region_code = m.leaf_region_code and g.sector_code = m.leaf_sector_code and g.occupation_code = m.leaf_occupation_code
  where m.mask in (0, 2)
  group by all
)
select s.scenario, s.region_code, s.sector_code, s.occupation_code, s.programme_code, p.duration_years, s.persons::double as located_raw_persons
from summed s join raw.programme p using (programme_code)
where p.duration_years is not null and s.persons > 0
qualify row_number() over (partition by s.scenario, s.region_code, s.sector_code, s.occupation_code order by s.persons desc, s.programme_code) = 1
order by all;
