-- Targets of a place, adopted ones first: what was announced, by whom.
-- grain: target_id
select target_id, measure, sector_code, year, value::double as value, unit, kind,
  baseline_value::double as baseline_value, baseline_year, definition, adopted::varchar as adopted, claimed_by, url, note
from target
where region_code = $region_code
order by measure = 'employment' desc, measure, year desc, adopted, kind desc, value, target_id
