-- The answer of every place by sector, every scenario.
-- grain: scenario, region_code, sector_code
select scenario, region_code, sector_code,
  employment_persons::double as employment_persons, openings_persons::double as openings_persons,
  supply_persons::double as supply_persons,
  short_persons::double as short_persons, short_lo_80::double as short_lo_80, short_hi_80::double as short_hi_80,
  over_persons::double as over_persons, over_lo_80::double as over_lo_80, over_hi_80::double as over_hi_80,
  p_short::double as p_short, gap_cum_persons::double as gap_cum_persons, evaluable_share::double as evaluable_share,
  is_illustrative
from answer
order by scenario <> (select scenario from run), scenario, region_code, sector_code <> '_T',
  short_persons desc nulls last, sector_code
