-- The inputs that move the people short of every place most, in the scenario of the run.
-- grain: region_code, input
select region_code, parameter, scope_region_code, sector_code, occupation_code, programme_code,
  value::double as value, low::double as low, high::double as high,
  short_at_low::double as short_at_low, short_at_high::double as short_at_high,
  swing_persons::double as swing_persons, rank_share::double as rank_share, status, grade, source, input, is_illustrative
from sensitivity
where scenario = (select scenario from run) and input <> 'remainder' and importance <= 15
order by region_code, importance, input
