-- What was passed on from old codes: suppressed where its observation is, and left out where no observation came of it and
-- something of its table is small.
update staging.passed_value as v
set value = p.stand_in, low = p.low, high = coalesce(p.high, p.stand_in)
from staging.protected_cell p
where v.is_used and p.measure = v.measure and p.region_code = v.region_code and p.sector_code = v.sector_code
  and p.occupation_code = v.occupation_code and p.programme_code = v.programme_code and p.definition = v.definition and p.year = v.year;
delete from staging.passed_value
where not is_used and (measure, definition, year) in (
  select measure, definition, year from staging.protected_cell
  union
  select v.measure, v.definition, v.year from staging.passed_value v join staging.disclosure d using (measure, definition)
  where v.value > 0 and v.value < d.threshold);
update staging.former_row set value = null where measure in (select measure from staging.disclosure);
