-- Places that the plan moves out of a specialty in surplus: one row a region, lever and pair of specialties.
-- grain: region_code, occupation_code, from_occupation_code, lever_code
create table advice.move as
with moved as (
  select s.confidence, s.region_code, s.occupation_code, s.from_occupation_code, s.lever_code, min(s.year) as from_year,
    max(s.year) as last_year, sum(s.starts_persons)::double as places, min(s.decide_by) as decide_by,
    min(s.arrival_year) as arrival_year, bool_or(s.is_illustrative) as is_illustrative
  from plan.start s where s.action = 'move' and s.starts_persons > 0
  group by all
),
-- Of those who leave the places in their new specialty, who works in the region and who elsewhere.
arrival as (
  select s.confidence, s.region_code, s.occupation_code, s.from_occupation_code, s.lever_code,
    coalesce(sum(s.starts_persons * y.yield) filter (y.work_region_code = s.region_code), 0) as arrivals_here_persons,
    coalesce(sum(s.starts_persons * y.yield) filter (y.work_region_code <> s.region_code), 0) as arrivals_elsewhere_persons
  from plan.start s join plan.yield y using (lever_code, occupation_code, region_code, arrival_year)
  where s.action = 'move' and s.starts_persons > 0
  group by all
),
need as (
  select v.confidence, v.region_code, v.occupation_code, arg_max(v.need_persons, v.year) as need_persons
  from plan.coverage v where not v.is_total group by all
)
select 'move' as rule, s.region_code, s.occupation_code, s.from_occupation_code, s.lever_code, s.places as target_value,
  'places' as target_unit, s.last_year as target_year, s.from_year, s.confidence as plan_confidence,
  s.decide_by, s.arrival_year, p.duration_years,
  a.arrivals_here_persons, a.arrivals_elsewhere_persons, coalesce(n.need_persons <= 0, false) as region_lacks_none,
  if(n.need_persons > 0 and e.region_code is not null, s.region_code, '_T') as evidence_region_code, '_T' as evidence_sector_code,
  s.occupation_code as evidence_occupation_code, s.is_illustrative
from moved s
join advice.plan_confidence c using (confidence)
left join plan.lever p on p.lever_code = s.lever_code
left join arrival a on a.confidence = s.confidence and a.region_code = s.region_code and a.occupation_code = s.occupation_code
  and a.from_occupation_code = s.from_occupation_code and a.lever_code = s.lever_code
left join need n on n.confidence = s.confidence and n.region_code = s.region_code and n.occupation_code = s.occupation_code
left join advice.evidence e on e.region_code = s.region_code and e.sector_code = '_T' and e.occupation_code = s.occupation_code
semi join advice.decided d on d.region_code = s.region_code and d.occupation_code = s.occupation_code
order by all;
