-- What the parts of a year say of it is told as far as its observation is: where parts are withheld nothing else is, since of a
-- year that a file gives too the sum of its months would tell it. Nobody needs to know any longer who stands behind a part.
update staging.year_of_parts as y
set value = if(y.is_used, o.value, null)
from (
  select distinct w.measure, w.definition, w.year, o.region_code, o.sector_code, o.occupation_code, o.programme_code,
    if(o.is_protected, null, o.value) as value
  from (select distinct measure, definition, year from staging.part_year where value is null) w
  left join staging.observation o using (measure, definition, year)) o
where (o.measure, o.definition, o.year) = (y.measure, y.definition, y.year) and (not y.is_used or
  (o.region_code, o.sector_code, o.occupation_code, o.programme_code) = (y.region_code, y.sector_code, y.occupation_code, y.programme_code));
update staging.part_year set contributors = null, largest_share = null
where (measure, definition) in (select measure, definition from staging.disclosure);
update staging.year_of_parts set contributors = null, largest_share = null
where (measure, definition) in (select measure, definition from staging.disclosure);
