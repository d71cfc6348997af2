-- A region's answer in numbers: its gap, the specialty it lacks most, what the plan does about it, what decides.
-- grain: region_code
create table advice.region as
with short as (
  select e.region_code, arg_min(e.occupation_code, e.gap_persons) as occupation_code,
    min(e.gap_persons) as occupation_gap_persons, arg_min(e.cause, e.gap_persons) as cause,
    arg_min(e.candidate_cause, e.gap_persons) as candidate_cause
  from advice.evidence e
  where e.sector_code = '_T' and e.occupation_code <> '_T' and e.gap_persons <= -0.5
  group by all
),
-- Everything the plan opens, in groups or person by person, with the lever that has most of it.
lever as (
  select o.region_code, o.groups is not null as has_groups, o.lever_code, sum(o.target_value) as starts, sum(o.groups) as groups,
    min(o.from_year) as from_year, max(o.target_year) as last_year
  from advice.opening o join advice.plan_confidence c on c.confidence = o.plan_confidence group by all
),
opened as (
  select region_code, has_groups, arg_max(lever_code, (starts, lever_code)) as lever_code, sum(starts) as starts, sum(groups) as groups,
    min(from_year) as from_year, max(last_year) as last_year
  from lever group by all
),
moved as (select m.region_code, sum(m.target_value) as moved from advice.move m group by all),
arrival as (
  select a.region_code, sum(a.here) as arrivals_here_persons, sum(a.elsewhere) as arrivals_elsewhere_persons
  from (
    select o.region_code, o.arrivals_here_persons as here, o.arrivals_elsewhere_persons as elsewhere
    from advice.opening o join advice.plan_confidence c on c.confidence = o.plan_confidence
    union all select m.region_code, m.arrivals_here_persons, m.arrivals_elsewhere_persons from advice.move m
  ) a group by all
),
-- No specialty short at the horizon by the advised plan.
covered as (
  select v.region_code, max(v.need_persons) <= 0 as region_lacks_none
  from plan.coverage v join advice.plan_confidence c using (confidence) join raw.project p on p.target_year = v.year
  where not v.is_total group by all
),
decides as (
  select s.region_code, s.input, s.parameter, s.swing_persons from marts.fct_sensitivity s
  join raw.project p on p.scenario = s.scenario where s.importance = 1
)
select e.scenario, e.region_code, e.to_year, e.n_cells, e.n_evaluable_cells, e.gap_lo_persons, e.gap_hi_persons, e.gap_persons,
  s.occupation_code, s.occupation_gap_persons, s.cause, s.candidate_cause,
  p.lever_code, p.starts as places, p.groups, p.from_year as places_from_year, p.last_year as places_to_year, m.moved as moved_places,
  h.lever_code as recruit_lever_code, h.starts as recruits, h.from_year as recruits_from_year, h.last_year as recruits_to_year, tr.target_value as trainers, a.arrivals_here_persons, a.arrivals_elsewhere_persons,
  coalesce(n.region_lacks_none, false) as region_lacks_none, d.input as deciding_input, 
  -- One number of several is told by what they are called together.
  case when d.parameter like 'seed/%' then split_part(d.parameter, '/', 2) when d.parameter like 'share/%' then 'share' else d.parameter end as deciding_parameter,
  d.swing_persons as deciding_swing_persons, e.is_illustrative
from advice.evidence e
left join short s using (region_code)
left join opened p on p.region_code = e.region_code and p.has_groups
left join opened h on h.region_code = e.region_code and not h.has_groups
left join moved m on m.region_code = e.region_code
left join arrival a on a.region_code = e.region_code
left join covered n on n.region_code = e.region_code
left join advice.trainer tr on tr.region_code = e.region_code
left join decides d on d.region_code = e.region_code
where e.sector_code = '_T' and e.occupation_code = '_T' and e.region_code not in ('_T', '_X')
order by all;
