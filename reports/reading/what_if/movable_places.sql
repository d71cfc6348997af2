-- Regions with a cell of which the what-if page tells, where there is anything to move: a cohort, and a cell with a gap.
-- grain: region_code
select distinct d.region_code
from demand d
join balance b using (scenario, region_code, sector_code, occupation_code, year)
where d.scenario = $scenario
  and exists (
    select 1 from training_chain c join mobility_rate m using (scenario, programme_code, region_code, year)
    where c.scenario = $scenario
  )
  and exists (
    select 1 from demand d2 join balance b2 using (scenario, region_code, sector_code, occupation_code, year)
    where d2.scenario = $scenario and b2.gap_persons is not null
  )
order by d.region_code
