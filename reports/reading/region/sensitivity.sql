-- The assumptions that decide most of a region's gap, then what no single one of them explains.
-- grain: input
select input, parameter, scope_region_code, sector_code, occupation_code, programme_code,
  value::double as value, low::double as low, high::double as high,
  gap_at_low::double as gap_at_low, gap_at_high::double as gap_at_high, swing_persons::double as swing_persons,
  rank_share::double as rank_share, importance, status::varchar as status, grade::varchar as grade, is_illustrative
from main.sensitivity
where region_code = $region_code and scenario = (select scenario from main.run)
order by importance nulls last, input
