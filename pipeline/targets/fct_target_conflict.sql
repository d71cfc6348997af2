-- Every reading of what was promised for one measure and year, side by side with the adopted level.
-- grain: measure, region_code, sector_code, year, target_id
create table marts.fct_target_conflict as
with reading as (
  select t.*, case t.kind when 'increment' then t.baseline_value + t.value else t.value end as level_read from raw.target t
),
adopted as (
  select measure, region_code, sector_code, year, min(target_id) as adopted_id, arg_min(level_read, target_id) as adopted_level,
    arg_min(definition, target_id) as adopted_definition
  from reading where adopted = 'adopted' and kind = 'level' group by all
)
select r.measure, r.region_code, r.sector_code, r.year, r.target_id, r.kind, r.value, r.unit, r.baseline_value, r.baseline_year,
  r.definition, r.level_read, a.adopted_id, a.adopted_level, if(r.definition = a.adopted_definition, r.level_read - a.adopted_level, null) as difference,
  if(r.definition = a.adopted_definition, r.level_read = a.adopted_level, null) as agrees, r.adopted, r.claimed_by, r.source, r.url, r.note
from reading r
left join adopted a using (measure, region_code, sector_code, year)
qualify count(*) over (partition by r.measure, r.region_code, r.sector_code, r.year) > 1
order by all;
