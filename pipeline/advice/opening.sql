-- Classes that the plan opens: one row a region of training, specialty and lever, over all years of the plan. A cell
-- that only the plan with the margin serves stands with that plan, where the advised one opens nothing for it. The lever
-- says on which axis it stands; those who arrive are counted apart where they work in the region, and where elsewhere.
-- grain: region_code, occupation_code, lever_code
create table advice.opening as
with started as (
  select s.confidence, s.region_code, s.occupation_code, s.lever_code, min(s.year) as from_year, max(s.year) as last_year,
    count(*) as years, sum(s.starts_persons)::double as starts, arg_min(s.starts_persons, s.year)::double as first_starts,
    min(s.starts_persons) = max(s.starts_persons) as is_even, sum(s.groups)::double as groups,
    arg_min(s.groups, s.year)::double as first_groups, min(s.decide_by) as decide_by, min(s.arrival_year) as arrival_year,
    bool_or(s.is_illustrative) as is_illustrative
  from plan.start s where s.action = 'open' and s.starts_persons > 0
  group by all
),
-- A plan of more confidence may change levers, so that only all of them together tell its margin.
together as (
  select confidence, region_code, occupation_code, sum(starts) as starts from started group by all
),
chosen as (
  select s.*, c.margin_confidence, m.starts as margin_starts, o.starts as margin_of_starts
  from started s join advice.plan_confidence c using (confidence)
  join together o using (confidence, region_code, occupation_code)
  left join together m on m.confidence = c.margin_confidence and m.region_code = s.region_code
    and m.occupation_code = s.occupation_code
  union all by name
  select s.*, null::double as margin_confidence, null::double as margin_starts, null::double as margin_of_starts
  from started s join advice.plan_confidence c on s.confidence = c.margin_confidence
  anti join started b on b.confidence = c.confidence and b.region_code = s.region_code and b.occupation_code = s.occupation_code
),
-- Effective applicants by the region in which they work; abroad is none of them.
arrival as (
  select s.confidence, s.region_code, s.occupation_code, s.lever_code,
    coalesce(sum(s.starts_persons * y.yield) filter (y.work_region_code = s.region_code), 0) as arrivals_here_persons,
    coalesce(sum(s.starts_persons * y.yield) filter (y.work_region_code <> s.region_code), 0) as arrivals_elsewhere_persons
  from plan.start s join plan.yield y using (lever_code, occupation_code, region_code, arrival_year)
  where s.action = 'open' and s.starts_persons > 0
  group by all
),
-- The need may lie in the region of the class, or elsewhere in the nation where its leavers go.
need as (
  select v.confidence, v.region_code, v.occupation_code, arg_max(v.need_persons, v.year) as need_persons
  from plan.coverage v where not v.is_total group by all
)
select if(l.axis = 'governance', 'open_programme_', 'open_talent_')
    || case when s.years = 1 then 'once' when s.is_even and s.years = s.last_year - s.from_year + 1 then 'yearly' else 'uneven' end as rule,
  s.region_code, s.occupation_code, s.lever_code, s.starts as target_value,
  if(l.programme_code is null, 'persons', 'places') as target_unit, s.last_year as target_year, s.from_year,
  s.first_starts as yearly_value, if(l.group_size > 1, s.first_groups, null) as first_groups, if(l.group_size > 1, s.groups, null) as groups,
  s.margin_starts as margin_value, s.margin_of_starts as margin_of_value, s.confidence as plan_confidence, s.margin_confidence, s.decide_by, s.arrival_year,
  a.arrivals_here_persons, a.arrivals_elsewhere_persons, coalesce(n.need_persons <= 0, false) as region_lacks_none,
  p.duration_years, if(n.need_persons > 0 and e.region_code is not null, s.region_code, '_T') as evidence_region_code,
  '_T' as evidence_sector_code, s.occupation_code as evidence_occupation_code, s.is_illustrative
from chosen s
join raw.lever l using (lever_code)
left join plan.lever p using (lever_code)
left join arrival a using (confidence, region_code, occupation_code, lever_code)
left join need n using (confidence, region_code, occupation_code)
left join advice.evidence e on e.region_code = s.region_code and e.sector_code = '_T' and e.occupation_code = s.occupation_code
-- What the draws do not decide is an option of the plan, never advice.
semi join advice.decided d on d.region_code = s.region_code and d.occupation_code = s.occupation_code
order by all;
