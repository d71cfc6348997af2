-- Employment followed year by year: net jobs created and the mix of segments, per region and definition; exports per job
-- where both are published for the nation. Across a break (B) nothing is told: what is counted in two ways is no change.
-- grain: region_code, sector_code, definition, year
create table marts.fct_employment_flow as
with job as (
  select region_code, sector_code, definition, year, value, is_illustrative, obs_status = 'B' and breaks = 'split' as is_break
  from marts.fct_observation join raw.source using (source_id)
  where measure = 'employment' and occupation_code = '_T' and value is not null and rule.is_counted(obs_status, basis, is_illustrative)
  union all
  select region_code, sector_code, definition, year, value, is_illustrative, false from marts.fct_observation_total
  where measure = 'employment' and occupation_code = '_T'
),
export as (
  -- Where two perimeters print the same year, the wider one is the newer.
  select year, max_by(definition, value) as definition, max(value) as value from marts.fct_observation
  where measure = 'exports' and region_code = '_T' and sector_code = '_T' and value is not null and rule.is_counted(obs_status, basis, is_illustrative)
  group by all
)
select j.region_code, j.sector_code, j.definition, j.year, j.value as employment_persons, if(j.is_break, null, before.year) as year_before,
  if(j.is_break, null, j.value - before.value) as net_jobs_persons, j.value / nullif(whole.value, 0) as segment_share,
  e.definition as export_definition, e.value / nullif(j.value, 0) as exports_per_job_money, j.is_illustrative
from job j
asof left join job before on before.region_code = j.region_code and before.sector_code = j.sector_code
  and before.definition = j.definition and before.year < j.year
left join job whole on whole.region_code = j.region_code and whole.definition = j.definition and whole.year = j.year
  and whole.sector_code = '_T'
left join export e on e.year = j.year and j.region_code = '_T' and j.sector_code = '_T' and not j.is_illustrative
order by all;
