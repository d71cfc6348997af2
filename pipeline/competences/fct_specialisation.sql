-- What a region is specialised in: its share of employment in a sector, or in the specialties for which some competence
-- of a family is essential, over the same share of the nation (location quotient), at T0 and, under the first
-- scenario, at the target year. Families overlap, for a specialty needs several; sectors do not.
-- grain: kind, item_code, region_code, year
create table marts.fct_specialisation as
with cell as (
  select region_code, sector_code, occupation_code, year, true as is_base_year, mean::decimal(24, 6) as persons, is_illustrative
  from intermediate.leaf_at_center where year = base_year
  union all
  select l.region_code, l.sector_code, l.occupation_code, l.year, false, l.employment_persons::decimal(24, 6), l.is_illustrative
  from balance.leaf l
  join raw.project p on l.scenario = p.scenario
  where l.year = (select max(year) from balance.leaf)
),
family as (
  select distinct o.occupation_code, c.family
  from raw.occupation_competence o join raw.competence c using (competence_code)
  where o.importance = 'essential'
),
item as (
  select 'sector' as kind, sector_code as item_code, region_code, year, is_base_year, sum(persons) as persons
  from cell group by all
  union all
  select 'competence_family', f.family, c.region_code, c.year, c.is_base_year, sum(c.persons)
  from cell c join family f using (occupation_code) group by all
),
region as (select region_code, year, sum(persons) as persons from cell group by all),
-- A quotient rests on every region, so that one made-up cell marks them all.
nation as (select year, sum(persons) as persons, bool_or(is_illustrative) as is_illustrative from cell group by all),
national_item as (select kind, item_code, year, sum(persons) as persons from item group by all)
select i.kind, i.item_code, i.region_code, p.scenario, i.year, i.is_base_year,
  i.persons as employment_persons, r.persons as region_employment_persons,
  i.persons::double / nullif(r.persons::double, 0) as region_share,
  s.persons::double / nullif(n.persons::double, 0) as national_share,
  (i.persons::double / nullif(r.persons::double, 0)) / nullif(s.persons::double / nullif(n.persons::double, 0), 0) as location_quotient,
  n.is_illustrative
from item i
join region r using (region_code, year)
join nation n using (year)
join national_item s using (kind, item_code, year)
cross join raw.project p
order by all;
