-- Every announcement, of every measure and place, as the level that it comes to.
-- grain: target_id
select target_id, measure, year, kind::varchar as kind, value::double as value, unit, baseline_value::double as baseline_value, baseline_year,
  definition, level_read::double as level_read, difference::double as difference, agrees,
  adopted::varchar as adopted, claimed_by, url
from target_conflict
order by measure = 'employment' desc, measure = 'exports' desc, measure, year desc, level_read, adopted, target_id
