-- Parts of a year in which anything is suppressed, or in which a part itself is small, are not published: year and parts would
-- tell each other.
update staging.part_year
set value = null, obs_status = 'Q', source_note = null
where not is_illustrative and obs_status <> 'F' and (measure, definition, year) in (
  select measure, definition, year from staging.protected_cell
  union
  select y.measure, y.definition, y.year from staging.part_year y join staging.disclosure d using (measure, definition)
  where y.value > 0 and y.value < d.threshold);
