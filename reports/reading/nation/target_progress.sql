-- Growth that a target asks for, and how far the trend falls short of it.
-- grain: target_id, from_basis
select target_id, measure, sector_code, target_year, target_value::double as target_value, unit, definition, adopted::varchar as adopted, from_basis, from_year,
  from_value::double as from_value, same_definition,
  required_growth_share::double as required_growth_share, required_per_year::double as required_per_year,
  trend_lo::double as trend_lo, trend_hi::double as trend_hi, trend_kind,
  shortfall_lo::double as shortfall_lo, shortfall_hi::double as shortfall_hi
from target_progress
where region_code = $region_code
order by measure = 'employment' desc, measure = 'exports' desc, measure, target_year, target_id, from_basis, from_year
