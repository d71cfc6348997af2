-- What the plan covers over the draws: of a region its specialties and their total, of the nation each region's total.
-- grain: scenario, region_code, occupation_code
select scenario, region_code, occupation_code, need_persons::double as need_persons,
  short_persons::double as short_persons, short_lo_80::double as short_lo_80, short_hi_80::double as short_hi_80,
  covered_share::double as covered_share, p_covered::double as p_covered, brought_persons::double as brought_persons,
  trained_for_nobody_persons::double as trained_for_nobody_persons, is_total, is_illustrative
from plan_simulation
where region_code = $region_code or ($region_code = '_T' and occupation_code = '_T')
order by scenario, region_code = '_T', region_code, occupation_code = '_T', occupation_code
