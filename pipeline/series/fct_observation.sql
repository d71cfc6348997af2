-- What the files say: every accepted value with its source; nothing computed.
-- grain: measure, region_code, sector_code, occupation_code, programme_code, definition, year
create table marts.fct_observation as
select o.measure, o.region_code, o.sector_code, o.occupation_code, o.programme_code, o.definition, o.year,
  o.value, o.unit, o.obs_status, o.source_id, o.line as source_line, o.source_note, o.basis, o.grade, s.is_total, o.is_illustrative
from staging.observation o
join intermediate.series s using (measure, region_code, sector_code, occupation_code, programme_code, definition)
order by all;
