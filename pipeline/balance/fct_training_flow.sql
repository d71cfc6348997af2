-- Training followed year by year: planned and actual places, entrants, enrolled, completed, inserted; fill rate and change.
-- A plan is a row of the same measure with observation status F; where none was delivered, planned is empty. Actual is what was
-- counted, of all sectors and specialties: a guess is none, and of parts the largest is not the whole. Across a break (B) nothing
-- is told of a change.
-- grain: measure, region_code, programme_code, definition, year
create table marts.fct_training_flow as
with flow as (
  select o.measure, o.region_code, o.programme_code, o.definition, o.year, o.is_illustrative, o.is_total,
    max(o.value) filter (rule.is_counted(o.obs_status, o.basis, o.is_illustrative)) as actual, max(o.value) filter (o.obs_status = 'F') as planned,
    bool_or(o.obs_status = 'B' and s.breaks = 'split') as is_break
  from marts.fct_observation o join raw.source s using (source_id)
  where o.measure in ('places', 'new_entrants', 'enrolled', 'completed', 'inserted_9m')
    and o.sector_code in ('_T', '_Z') and o.occupation_code in ('_T', '_Z')
  group by all
  having coalesce(actual, planned) is not null
)
select f.measure, f.region_code, f.programme_code, f.definition, f.year, f.planned, f.actual, f.actual - f.planned as difference,
  before.actual as actual_before, f.actual - before.actual as change, f.actual / nullif(before.actual, 0) - 1 as change_share,
  case f.measure when 'new_entrants' then f.actual / nullif(places.actual, 0)
    when 'inserted_9m' then f.actual / nullif(completed.actual, 0) end as rate,
  case f.measure when 'new_entrants' then 'fill rate of places' when 'inserted_9m' then 'insertion rate at nine months' end as rate_name,
  f.is_total, f.is_illustrative
from flow f
left join flow before on not f.is_break and before.measure = f.measure and before.region_code = f.region_code
  and before.programme_code = f.programme_code and before.definition = f.definition and before.year = f.year - 1
left join flow places on places.measure = 'places' and places.region_code = f.region_code
  and places.programme_code = f.programme_code and places.definition = f.definition and places.year = f.year
left join flow completed on completed.measure = 'completed' and completed.region_code = f.region_code
  and completed.programme_code = f.programme_code and completed.definition = f.definition and completed.year = f.year
order by all;
