-- Nobody is lost on the way to a region: what a programme gives is what regions receive plus what goes abroad.
-- Where a part is unknown the whole is, and there is nothing to compare.
with located as (
  select scenario, programme_code, sector_code, occupation_code, year, sum(located_raw_persons) as persons,
    count(located_raw_persons) = count(*) as known
  from balance.supply_part where programme_code in (select programme_code from balance.training_chain) group by all),
given as (
  select c.scenario, c.programme_code, x.sector_code, x.occupation_code, c.year,
    sum(c.available_persons * x.share * (1 - m.share)) as persons
  from balance.training_chain c
  join raw.crosswalk x using (programme_code)
  join balance.mobility m on m.scenario = c.scenario and m.year = c.year and m.programme_code = c.programme_code
    and m.region_code = c.region_code and m.work_region_code = '_X'
  where x.sector_code <> '_O' group by all)
select g.*, l.persons as located
from given g left join located l using (scenario, programme_code, sector_code, occupation_code, year)
where l.known is null or (l.known and abs(l.persons - g.persons) > 1e-6 * greatest(1, g.persons));
