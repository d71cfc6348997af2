-- Nobody is lost on the way to a region: of each specialty, what regions receive of a programme is what it gives less what
-- goes abroad. Where a part is unknown the whole is, and there is nothing to compare.
with located as (
  select scenario, programme_code, occupation_code, year, sum(located_raw_persons) as persons,
    count(located_raw_persons) = count(*) as known
  from balance.supply_part where programme_code in (select programme_code from balance.training_chain) group by all),
-- A region without jobs of a specialty keeps those who stay in it: they are in no cell.
homeless as (
  select c.scenario, c.programme_code, x.occupation_code, c.year, sum(c.available_persons * x.share * (1 - m.abroad_share) * m.stay_share) as persons
  from balance.training_chain c
  join raw.crosswalk x using (programme_code)
  join balance.mobility_rate m using (scenario, programme_code, region_code, year)
  where not exists (select 1 from intermediate.balance_leaf l where l.region_code = c.region_code and l.occupation_code = x.occupation_code)
  group by all),
given as (
  select c.scenario, c.programme_code, x.occupation_code, c.year, sum(c.available_persons * x.share * (1 - m.abroad_share)) as persons
  from balance.training_chain c
  join raw.crosswalk x using (programme_code)
  join balance.mobility_rate m using (scenario, programme_code, region_code, year)
  where x.occupation_code in (select occupation_code from intermediate.balance_leaf)
  group by all)
select g.*, l.persons as located
from given g
left join located l using (scenario, programme_code, occupation_code, year)
left join homeless h using (scenario, programme_code, occupation_code, year)
where l.known is null or (l.known and abs(l.persons - g.persons + coalesce(h.persons, 0)) > 1e-6 * greatest(1, g.persons));
