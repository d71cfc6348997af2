-- Cells that would be covered if people left the sector as seldom as its benchmark says: how many are short, of how
-- many who leave; by region and sector.
-- grain: region_code, sector_code
create table advice.retention as
with held as (
  select d.region_code, d.sector_code, d.occupation_code, sum(d.sector_exit_persons)::double as leaving, max(d.year) as year
  from marts.fct_demand d join raw.project p on p.scenario = d.scenario group by all
)
select 'retention' as rule, c.region_code, c.sector_code, sum(-b.gap_cum_persons)::double as target_value, 'persons' as target_unit,
  max(h.year) as target_year, sum(h.leaving) as second_value, 'persons' as second_unit, c.region_code as evidence_region_code,
  c.sector_code as evidence_sector_code, '_T' as evidence_occupation_code, bool_or(c.is_illustrative) as is_illustrative
from marts.fct_cause c
join raw.project p on p.scenario = c.scenario
join marts.fct_balance b on b.scenario = c.scenario and b.region_code = c.region_code and b.sector_code = c.sector_code
  and b.occupation_code = c.occupation_code and b.year = p.target_year
join held h on h.region_code = c.region_code and h.sector_code = c.sector_code and h.occupation_code = c.occupation_code
where not c.is_total and b.gap_cum_persons < -0.5
  and (c.cause = 'retention' or (c.cause = 'undetermined' and c.candidate_cause = 'retention'))
group by all
-- Fewer than ten people make no programme.
having sum(-b.gap_cum_persons) >= 10
order by all;
