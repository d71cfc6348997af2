-- What a programme gives to a cell is its leavers of every region, located by mobility and weighed by suitability.
with suited as (
  select s.scenario, m.work_region_code as region_code, s.sector_code, s.occupation_code, s.programme_code, s.year,
    sum(c.available_persons * x.share * m.share * s.suitability_share) as persons
  from balance.suitability s
  join balance.training_chain c using (scenario, programme_code, region_code, year)
  join balance.mobility m using (scenario, programme_code, region_code, year)
  join raw.crosswalk x using (programme_code, sector_code, occupation_code)
  where m.work_region_code <> '_X' group by all)
select p.*, s.persons
from balance.supply_part p
left join suited s using (scenario, region_code, sector_code, occupation_code, programme_code, year)
where p.programme_code in (select programme_code from balance.training_chain) and p.supply_persons is not null
  and (s.persons is null or abs(p.supply_persons - s.persons) > 1e-6 * greatest(1, s.persons));
