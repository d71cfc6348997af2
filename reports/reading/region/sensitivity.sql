-- The inputs that decide most of the people short in a region, then what no single one of them explains.
-- grain: input
select input, parameter, scope_region_code, sector_code, occupation_code, programme_code,
  value::double as value, low::double as low, high::double as high,
  short_at_low::double as short_at_low, short_at_high::double as short_at_high,
  short_at_center::double as short_at_center, swing_persons::double as swing_persons,
  rank_share::double as rank_share, importance, status::varchar as status, grade::varchar as grade, is_illustrative
from sensitivity
where region_code = $region_code and scenario = (select scenario from run)
order by importance nulls last, input
