-- What a programme gives to a specialty of a region is its leavers of every region, weighed by suitability: those who stay,
-- and of those who leave, the share of the openings of all other regions that this one has. Computed here with the matrix
-- that the balance never forms.
with suited as (
  select s.scenario, s.region_code as trained_region_code, s.programme_code, s.occupation_code, s.year,
    c.available_persons * x.share * s.suitability_share * (1 - m.abroad_share) as persons, m.stay_share
  from balance.suitability s
  join balance.training_chain c using (scenario, programme_code, region_code, year)
  join balance.mobility_rate m using (scenario, programme_code, region_code, year)
  join raw.crosswalk x using (programme_code, occupation_code)),
place as (select distinct scenario, region_code, occupation_code, year from balance.leaf),
given as (
  select p.scenario, p.region_code, p.occupation_code, s.programme_code, p.year,
    sum(case when s.trained_region_code = p.region_code
      -- With nowhere else to be counted they stay.
      then s.persons * if(exists (select 1 from marts.fct_mobility o where o.scenario = p.scenario and o.occupation_code = p.occupation_code
          and o.region_code = p.region_code and o.year = p.year), s.stay_share, 1)
      else s.persons * (1 - s.stay_share) * coalesce(w.share, 0) end) as persons
  from place p
  join suited s using (scenario, occupation_code, year)
  left join marts.fct_mobility w on w.scenario = p.scenario and w.occupation_code = p.occupation_code
    and w.region_code = s.trained_region_code and w.work_region_code = p.region_code and w.year = p.year
  group by all),
part as (
  select scenario, region_code, occupation_code, programme_code, year, sum(supply_persons) as persons
  from balance.supply_part where supply_persons is not null and programme_code in (select programme_code from balance.training_chain)
  group by all)
select p.*, g.persons as suited
from part p left join given g using (scenario, region_code, occupation_code, programme_code, year)
-- A programme that this perimeter does not count brings nobody.
where abs(p.persons - coalesce(g.persons, 0)) > 1e-6 * greatest(1, coalesce(g.persons, 0));
