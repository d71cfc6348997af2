-- Targets announced for one sector.
-- grain: target_id
select target_id, measure, sector_code, year, value::double as value, unit, kind,
  baseline_value::double as baseline_value, baseline_year, definition, adopted::varchar as adopted, claimed_by, url, note
from target
where sector_code = $sector_code
order by measure = 'employment' desc, measure, year desc, adopted, target_id
