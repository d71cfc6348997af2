-- Specialties that would be covered if people left the sector as seldom as its benchmark says: how many are short, of
-- how many who leave; by region, over the sectors that can be evaluated.
-- grain: region_code, occupation_code
create table advice.retention as
with leaving as (
  select d.region_code, d.occupation_code, sum(d.sector_exit_persons)::double as persons
  from marts.fct_demand d
  join raw.project p on p.plan_scenario = d.scenario
  join balance.leaf l on l.scenario = d.scenario and l.region_code = d.region_code and l.sector_code = d.sector_code
    and l.occupation_code = d.occupation_code and l.year = d.year and l.supply_persons is not null
  group by all
)
select 'retention' as rule, e.region_code, e.occupation_code, least(-e.gap_persons, h.persons) as target_value, 'persons' as target_unit,
  e.to_year as target_year, h.persons as second_value, 'persons' as second_unit, e.region_code as evidence_region_code,
  e.sector_code as evidence_sector_code, e.occupation_code as evidence_occupation_code, d.evidence_class, d.verdict, e.is_illustrative
from advice.evidence e
join leaving h using (region_code, occupation_code)
join advice.decided d on d.region_code = e.region_code and d.occupation_code = e.occupation_code and d.verdict = 'short'
where e.sector_code = '_T' and e.occupation_code <> '_T' and e.region_code <> '_T'
  and (e.cause = 'retention' or (e.cause = 'undetermined' and e.candidate_cause = 'retention'))
  -- Fewer than ten people make no programme.
  and least(-e.gap_persons, h.persons) >= 10
order by all;
