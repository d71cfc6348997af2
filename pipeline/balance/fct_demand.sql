-- Demand of each cell taken apart: where the posts to fill come from.
-- grain: scenario, region_code, sector_code, occupation_code, year
create table marts.fct_demand as
select l.scenario, l.region_code, l.sector_code, l.occupation_code, l.year,
  l.employment_persons - l.expansion_persons as employment_before_persons, l.employment_persons, l.leaving_rate, l.expansion_persons,
  l.retirement_persons, l.sector_exit_persons, l.emigration_persons, l.moves_out_persons, l.replacement_persons,
  l.openings_persons, l.displaced_persons, l.promoted_in_persons, l.promoted_out_persons, l.external_openings_persons,
  l.allocation_share, l.basis, l.is_illustrative
from balance.leaf l
order by all;
