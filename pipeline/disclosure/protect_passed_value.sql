-- What was passed on from old codes: empty where its observation is suppressed, rounded where that is, and then without its
-- range, which would tell the number that was rounded. What no observation came of is read by nobody, and goes.
update staging.passed_value as v
set value = if(o.is_protected, null, o.value),
  low = if(o.is_protected or d.rounding is not null, null, v.low), high = if(o.is_protected or d.rounding is not null, null, v.high)
from staging.observation o join staging.disclosure d using (measure, definition)
where v.is_used and o.measure = v.measure and o.region_code = v.region_code and o.sector_code = v.sector_code
  and o.occupation_code = v.occupation_code and o.programme_code = v.programme_code and o.definition = v.definition and o.year = v.year
  and rule.counts_somebody(v.obs_status, v.basis, v.is_illustrative);
delete from staging.passed_value
where not is_used and rule.counts_somebody(obs_status, basis, is_illustrative)
  and (measure, definition) in (select measure, definition from staging.disclosure);
update staging.former_row set value = null, contributors = null, largest_share = null
where measure in (select measure from staging.disclosure);
