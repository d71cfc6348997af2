-- Cells whose people are many enough but not suitable enough: how many are short, of how many who fall out for field,
-- level or language; by region and specialty.
-- grain: region_code, occupation_code
create table advice.suitability as
with fallen as (
  select s.region_code, s.sector_code, s.occupation_code, sum(s.located_raw_persons - s.supply_persons) as unsuitable, max(s.year) as year
  from marts.fct_supply s join raw.project p on p.scenario = s.scenario group by all
)
select 'suitability' as rule, c.region_code, c.occupation_code, sum(-b.gap_cum_persons)::double as target_value, 'persons' as target_unit,
  max(f.year) as target_year, sum(f.unsuitable) as second_value, 'persons' as second_unit, c.region_code as evidence_region_code,
  '_T' as evidence_sector_code, c.occupation_code as evidence_occupation_code, bool_or(c.is_illustrative) as is_illustrative
from marts.fct_cause c
join raw.project p on p.scenario = c.scenario
join marts.fct_balance b on b.scenario = c.scenario and b.region_code = c.region_code and b.sector_code = c.sector_code
  and b.occupation_code = c.occupation_code and b.year = p.target_year
join fallen f on f.region_code = c.region_code and f.sector_code = c.sector_code and f.occupation_code = c.occupation_code
where not c.is_total and b.gap_cum_persons < -0.5
  and (c.cause = 'suitability' or (c.cause = 'undetermined' and c.candidate_cause = 'suitability'))
group by all
-- Fewer than ten people make no programme.
having sum(-b.gap_cum_persons) >= 10
order by all;
