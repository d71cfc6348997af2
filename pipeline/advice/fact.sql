-- Every finding that advice can be given on, with each number its sentence may say and the gap row it rests on.
-- A finding whose gap row cannot be evaluated is none; missing data rest on their own row of data_to_obtain.
-- grain: fact_id
create table advice.fact as
with found as (
  select * from advice.planned
  union all by name select * from advice.uncovered
  union all by name select * from advice.competence
  union all by name select * from advice.retention
  union all by name select * from advice.suitability
  union all by name select * from advice.aid
  union all by name select * from advice.undecided
  union all by name select * from advice.missing_data
),
-- A lever of another region, or no specialty at all, is no part of the name of a finding.
named as (
  select * replace (nullif(occupation_code, '_T') as occupation_code, nullif(from_occupation_code, '_Z') as from_occupation_code,
    nullif(to_region_code, '_Z') as to_region_code)
  from found
)
select concat_ws('/', string_split(f.rule, '_')[1], f.region_code, f.occupation_code, f.from_occupation_code, f.to_region_code, f.lever_code, f.aid_code, f.data_id) as fact_id,
  f.* exclude (is_illustrative, target_year), coalesce(f.target_year, e.to_year) as target_year, e.to_year, e.n_cells, e.n_evaluable_cells,
  e.gap_lo_persons, e.gap_hi_persons, e.gap_persons, e.cause, e.candidate_cause, e.worst_grade,
  if(f.data_id is not null, 'data_to_obtain/' || f.data_id,
    concat_ws('/', e.scenario, e.region_code, e.sector_code, e.occupation_code, e.to_year)) as evidence,
  coalesce(f.is_illustrative, false) or coalesce(e.is_illustrative, false) as is_illustrative
from named f
left join advice.evidence e on e.region_code = f.evidence_region_code and e.sector_code = f.evidence_sector_code
  and e.occupation_code = f.evidence_occupation_code
where e.region_code is not null or f.data_id is not null
order by all;
