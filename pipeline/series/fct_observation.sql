-- What the files say: every accepted value with its source; nothing computed but what stands in for a suppressed value.
-- grain: measure, region_code, sector_code, occupation_code, programme_code, definition, year
create table marts.fct_observation as
select o.measure, o.region_code, o.sector_code, o.occupation_code, o.programme_code, o.definition, o.year,
  if(o.is_protected, null, o.value) as value, c.stand_in, c.low, c.high, o.unit, o.obs_status,
  if(o.is_protected, 'C', 'F') as conf_status, o.source_id, o.line as source_line, o.source_note, o.basis, o.grade, s.is_total, o.is_illustrative
from staging.observation o
join intermediate.series s using (measure, region_code, sector_code, occupation_code, programme_code, definition)
left join staging.protected_cell c using (measure, region_code, sector_code, occupation_code, programme_code, definition, year)
order by all;
