-- A region's answer in numbers: its gap, the specialty it lacks most among those decided, how many cannot be decided, what is
-- recommended for the first year, what the whole plan of the first planned scenario leaves short, and what decides most.
-- grain: region_code
create table advice.region as
with short as (
  select e.region_code, arg_min(e.occupation_code, e.gap_persons) as occupation_code,
    min(e.gap_persons) as occupation_gap_persons, arg_min(e.cause, e.gap_persons) as cause,
    arg_min(e.candidate_cause, e.gap_persons) as candidate_cause
  from advice.evidence e join advice.decided d using (region_code, occupation_code)
  where e.sector_code = '_T' and d.verdict = 'short' and e.gap_persons <= -0.5
  group by all
),
waiting as (
  select a.region_code, count(*)::integer as n_undecided
  from marts.fct_answer a join raw.project p on p.plan_scenario = a.scenario
  where a.sector_code = '_T' and a.verdict = 'undecided' group by all
),
-- What is recommended: classes, people helped one by one, trainers, each with the lever that has most of it.
lever as (
  select region_code, case when rule like 'open%' then 'class' when rule = 'trainer' then 'trainer' else rule end as what, lever_code,
    sum(target_value) as starts, sum(groups) as groups, min(from_year) as from_year
  from advice.planned group by all
),
recommended as (
  select region_code, sum(starts) filter (what = 'class') as places, sum(groups) filter (what = 'class') as groups,
    arg_max(lever_code, (starts, lever_code)) filter (what = 'class') as lever_code, min(from_year) filter (what = 'class') as places_from_year,
    sum(starts) filter (what = 'move') as moved_places, sum(starts) filter (what in ('relocate', 'upgrade', 'retain', 'visa')) as helped_persons,
    arg_max(lever_code, (starts, lever_code)) filter (what in ('relocate', 'upgrade', 'retain', 'visa')) as helped_lever_code,
    sum(starts) filter (what = 'trainer') as trainers
  from lever group by all
),
-- Without any plan nobody says what it leaves.
plan as (
  select v.region_code, v.need_persons as plan_need_persons, v.short_persons as plan_short_persons
  from plan.coverage v join raw.project p on p.plan_scenario = v.scenario and p.target_year = v.year
  where v.occupation_code = '_T'
),
decides as (
  select s.region_code, s.input, s.parameter, s.swing_persons from marts.fct_sensitivity s
  join raw.project p on p.scenario = s.scenario where s.importance = 1
)
select e.scenario, e.region_code, e.to_year, e.n_cells, e.n_evaluable_cells, e.gap_lo_persons, e.gap_hi_persons, e.gap_persons,
  s.occupation_code, s.occupation_gap_persons, s.cause, s.candidate_cause, coalesce(w.n_undecided, 0)::integer as n_undecided,
  m.lever_code, m.places, m.groups, m.places_from_year, m.moved_places, m.helped_lever_code, m.helped_persons, m.trainers,
  p.plan_need_persons, p.plan_short_persons, d.input as deciding_input,
  -- One number of several is told by what they are called together.
  case when d.parameter like 'seed/%' then split_part(d.parameter, '/', 2) when d.parameter like 'share/%' then 'share' else d.parameter end as deciding_parameter,
  d.swing_persons as deciding_swing_persons, e.is_illustrative
from advice.evidence e
left join short s using (region_code)
left join waiting w using (region_code)
left join recommended m using (region_code)
left join plan p using (region_code)
left join decides d using (region_code)
where e.sector_code = '_T' and e.occupation_code = '_T' and e.region_code not in ('_T', '_X')
order by all;
