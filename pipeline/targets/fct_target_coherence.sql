-- Whether adopted targets agree with each other: exports per job at the last year both are published, and as targeted.
-- Nothing is told of no jobs, or of no exports.
-- grain: ratio, target_year
create table marts.fct_target_coherence as
with adopted as (
  select measure, year, value, definition, sector_code from raw.target
  where adopted = 'adopted' and kind = 'level' and region_code = '_T' and sector_code = '_T'
),
asked as (
  select e.year as target_year, e.value as exports, j.value as jobs, j.definition as job_definition
  from adopted e join adopted j on e.measure = 'exports' and j.measure = 'employment' and j.year = e.year and j.value > 0
),
-- Exports are those of the latest year; of two perimeters that print it the wider one is the newer, as in fct_employment_flow.
actual as (
  select o.year, o.value as exports, j.value as jobs, o.definition as export_definition, j.definition as job_definition
  from staging.observation o
  join staging.observation j on o.measure = 'exports' and j.measure = 'employment' and j.year = o.year
    and j.region_code = '_T' and o.region_code = '_T' and o.sector_code = '_T' and j.sector_code = '_T'
    and not o.is_illustrative and not j.is_illustrative
    and o.value > 0 and j.value > 0
    and rule.is_counted(o.obs_status, o.basis, false) and rule.is_counted(j.obs_status, j.basis, false)
)
select 'exports_per_job' as ratio, m.unit || ' per job' as unit, a.year as base_year,
  a.exports / a.jobs as base_value, a.export_definition as base_export_definition, t.target_year,
  t.exports / t.jobs as target_value, (t.exports / t.jobs) / (a.exports / a.jobs) - 1 as change_share
from asked t
join actual a on a.job_definition = t.job_definition
join raw.measure m on m.measure = 'exports'
qualify row_number() over (partition by t.target_year order by a.year desc, a.exports desc, a.export_definition) = 1;
