-- What each plan decides: whole people and classes, beside the linear bound they came from, with the share of the cases in
-- which each measure of the first year stays in. It is recommended where that holds and the shortage it serves does too; a
-- closure serves a surplus that holds. What begins in a later year has no share yet, trainers before their institute opens among it.
-- grain: scenario, region_code, occupation_code, lever_code, action, from_occupation_code, to_region_code, year
create table marts.fct_plan as
with verdict as (
  select scenario, region_code, occupation_code, verdict from marts.fct_answer where sector_code = '_T'
)
select d.scenario, d.region_code, d.occupation_code, d.lever_code, l.programme_code, d.action, d.from_occupation_code, d.to_region_code,
  d.year, d.arrival_year, d.decide_by::date as decide_by, l.decided_by, d.starts_bound, d.starts_persons, d.groups,
  if(d.occupation_code = '_Z', 1, l.group_size) as class_size, d.arrivals_persons, d.arrivals_lost_persons, d.cost_money, r.robust_share,
  coalesce(d.starts_persons > 0 and rule.holds(r.robust_share)
    and v.verdict = if(d.action = 'close', 'over', 'short'), false) as is_recommended,
  (select count(*) from raw.plan_minimum m where m.lever_code = d.lever_code and m.region_code = d.region_code
     and m.occupation_code = d.occupation_code and m.year = d.year) > 0 and d.action = 'open' as is_minimum,
  l.status, l.grade, d.is_illustrative
from plan.decision d
join raw.lever l using (lever_code)
left join plan.robustness r using (scenario, region_code, occupation_code, lever_code, action, year)
-- Who relocates serves the region they reach.
left join verdict v on v.scenario = d.scenario and v.occupation_code = d.occupation_code
  and v.region_code = if(d.action = 'relocate', d.to_region_code, d.region_code)
order by all;
