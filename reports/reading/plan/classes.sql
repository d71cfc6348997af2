-- Classes to open and places to move in a region (all regions for the nation), at the lowest and the highest
-- confidence of the plan side by side; the second is empty where the plan has a single confidence.
-- grain: region_code, occupation_code, lever_code, action, from_occupation_code, year
with level as (
  select min(confidence) as low, max(confidence) as high from main.plan_coverage
)
select p.region_code, p.occupation_code, p.lever_code, p.action, p.from_occupation_code, p.year,
  max(p.arrival_year) as arrival_year, min(p.decide_by)::varchar as decide_by,
  -- A lever whose starts form no group brings people without a class.
  bool_or(p.groups > 0) as has_groups,
  coalesce(sum(p.starts_persons) filter (where p.confidence = l.low), 0)::double as starts_persons,
  coalesce(sum(p.groups) filter (where p.confidence = l.low), 0)::double as groups,
  coalesce(sum(p.arrivals_persons) filter (where p.confidence = l.low), 0)::double as arrivals_persons,
  case when l.low < l.high
    then coalesce(sum(p.starts_persons) filter (where p.confidence = l.high), 0) end::double as insured_starts_persons,
  case when l.low < l.high
    then coalesce(sum(p.groups) filter (where p.confidence = l.high), 0) end::double as insured_groups,
  case when l.low < l.high
    then coalesce(sum(p.arrivals_persons) filter (where p.confidence = l.high), 0) end::double as insured_arrivals_persons,
  bool_or(p.is_illustrative) as is_illustrative
from main.plan p
cross join level l
where $region_code in (p.region_code, '_T') and p.starts_persons > 0
group by p.region_code, p.occupation_code, p.lever_code, p.action, p.from_occupation_code, p.year, l.low, l.high
order by decide_by, p.year, p.lever_code, p.action desc, p.region_code, p.occupation_code, p.from_occupation_code
