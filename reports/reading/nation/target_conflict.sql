-- Every reading of what was announced for the nation, as a level, beside the target that was adopted.
-- grain: target_id
select target_id, measure, year, kind, value::double as value, unit, baseline_value::double as baseline_value, baseline_year,
  definition, level_read::double as level_read, difference::double as difference, agrees,
  adopted::varchar as adopted, claimed_by, url
from target_conflict
where region_code = '_T' and measure in ('employment', 'exports')
order by measure = 'employment' desc, measure, year desc, level_read, adopted, target_id
