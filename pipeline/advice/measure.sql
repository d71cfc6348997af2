-- Measures that the first planned scenario recommends, each with the place whose shortage it serves: where most of those
-- who arrive work among the places that lack people in the draws; a closure serves the surplus that it ends. A measure that
-- serves no decided place is an option of the plan and no advice. Trainers serve their region as a whole.
-- grain: region_code, occupation_code, lever_code, action, from_occupation_code, to_region_code
create table advice.measure as
with recommended as (
  select p.* from marts.fct_plan p join raw.project r on r.plan_scenario = p.scenario
  where p.is_recommended and p.starts_persons > 0
  qualify row_number() over (partition by p.region_code, p.occupation_code, p.lever_code, p.action, p.from_occupation_code, p.to_region_code order by p.year) = 1
),
-- Those of two rows that differ only in where the places or people come from arrive together: each has its part.
arrival as (
  select m.region_code, m.occupation_code, m.lever_code, m.action, m.from_occupation_code, m.to_region_code, a.work_region_code,
    min(a.arrival_year) as arrival_year,
    sum(a.arrivals_persons) * any_value(m.arrivals_persons / nullif(t.arrivals_persons, 0)) as persons
  from recommended m
  join plan.arrival a using (scenario, region_code, occupation_code, lever_code, action, year)
  join (
    select region_code, occupation_code, lever_code, action, year, action = 'relocate' as is_moved, if(action = 'relocate', to_region_code, '_Z') as to_region_code,
      sum(arrivals_persons) as arrivals_persons
    from recommended group by all
  ) t on t.region_code = m.region_code and t.occupation_code = m.occupation_code and t.lever_code = m.lever_code and t.action = m.action
    and t.year = m.year and (not t.is_moved or t.to_region_code = m.to_region_code)
  where a.arrivals_persons > 0 and (m.action <> 'relocate' or a.work_region_code = m.to_region_code)
  group by all
),
-- Expected person-years short more if this measure alone is left out, on the tangents of each place it serves.
missed as (
  select a.* exclude (work_region_code, arrival_year, persons), c.region_code as work_region_code, c.year,
    max(c.expected_short_persons - c.slope * (v.brought_persons - a.persons - c.brought_persons))
      - max(c.expected_short_persons - c.slope * (v.brought_persons - c.brought_persons)) as persons
  from arrival a
  join raw.project r on true
  join plan.coverage v on v.scenario = r.plan_scenario and v.region_code = a.work_region_code and v.occupation_code = a.occupation_code
    and v.year >= a.arrival_year
  join plan.curve c on c.scenario = v.scenario and c.region_code = v.region_code and c.occupation_code = v.occupation_code and c.year = v.year
  group by all
),
inaction as (
  select region_code, occupation_code, lever_code, action, from_occupation_code, to_region_code, sum(persons) as person_years
  from missed group by all
),
served as (
  select a.region_code, a.occupation_code, a.lever_code, a.action, a.from_occupation_code, a.to_region_code,
    arg_max(a.work_region_code, a.persons) filter (d.verdict = 'short') as served_region_code,
    coalesce(sum(a.persons) filter (a.work_region_code = a.region_code), 0) as arrivals_here_persons,
    coalesce(sum(a.persons) filter (a.work_region_code <> a.region_code), 0) as arrivals_elsewhere_persons
  from arrival a
  left join advice.decided d on d.region_code = a.work_region_code and d.occupation_code = a.occupation_code
  group by all
),
-- What a trainer more in each later year would save, at the prices of the linear plan.
trainer as (
  select m.region_code, m.lever_code, sum(s.price) as money
  from recommended m join plan.shadow_price s on s.scenario = m.scenario and s.constraint_name = 'trainers' and s.region_code = m.region_code and s.year > m.year
  where m.action = 'train_trainers' group by all
)
select m.*, coalesce(s.served_region_code, m.region_code) as served_region_code, d.evidence_class, d.verdict,
  s.arrivals_here_persons, s.arrivals_elsewhere_persons, i.person_years as inaction_person_years,
  case m.action when 'close' then -m.cost_money when 'train_trainers' then m.starts_persons * t.money else i.person_years * o.price_money end as inaction_money
from recommended m
left join served s using (region_code, occupation_code, lever_code, action, from_occupation_code, to_region_code)
left join inaction i using (region_code, occupation_code, lever_code, action, from_occupation_code, to_region_code)
left join advice.decided d on d.region_code = coalesce(s.served_region_code, m.region_code) and d.occupation_code = m.occupation_code
left join trainer t on m.action = 'train_trainers' and t.region_code = m.region_code and t.lever_code = m.lever_code
left join plan.solve o on o.scenario = m.scenario
-- Of too few openings nothing is told.
join advice.evidence e on e.sector_code = '_T' and e.region_code = coalesce(s.served_region_code, m.region_code)
  and e.occupation_code = if(m.action = 'train_trainers', '_T', m.occupation_code)
where case m.action when 'train_trainers' then true when 'close' then d.verdict = 'over' else d.verdict = 'short' end
order by all;
