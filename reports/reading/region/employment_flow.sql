-- Net jobs and the mix of sectors of a region in the last year of the measure that feeds the balance.
-- grain: sector_code
with placed as (
  select e.* from employment_flow e
  join run r on e.definition = r.demand_definition
  where e.region_code = $region_code
)
select e.sector_code, e.year, e.year_before, e.employment_persons::double as employment_persons,
  e.net_jobs_persons::double as net_jobs_persons, e.segment_share::double as segment_share,
  b.segment_share::double as segment_share_before, e.is_illustrative
from placed e
left join placed b on b.sector_code = e.sector_code and b.year = e.year_before
where e.year = (select max(year) from placed)
order by e.sector_code = '_T', e.sector_code
