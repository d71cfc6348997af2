-- Specialties whose people are many enough but not suitable enough: how many are short, of how many who fall out for
-- field, level or language; by region, over the sectors that can be evaluated.
-- grain: region_code, occupation_code
create table advice.suitability as
with fallen as (
  select s.region_code, s.occupation_code, sum(s.located_raw_persons - s.supply_persons) as persons
  from marts.fct_supply s
  join raw.project p on p.plan_scenario = s.scenario
  where s.supply_persons is not null
  group by all
)
select 'suitability' as rule, e.region_code, e.occupation_code, least(-e.gap_persons, f.persons) as target_value, 'persons' as target_unit,
  e.to_year as target_year, f.persons as second_value, 'persons' as second_unit, e.region_code as evidence_region_code,
  e.sector_code as evidence_sector_code, e.occupation_code as evidence_occupation_code, d.evidence_class, d.verdict, e.is_illustrative
from advice.evidence e
join fallen f using (region_code, occupation_code)
join advice.decided d on d.region_code = e.region_code and d.occupation_code = e.occupation_code and d.verdict = 'short'
where e.sector_code = '_T' and e.occupation_code <> '_T' and e.region_code <> '_T'
  and (e.cause = 'suitability' or (e.cause = 'undetermined' and e.candidate_cause = 'suitability'))
  -- Fewer than ten people make no programme.
  and least(-e.gap_persons, f.persons) >= 10
order by all;
