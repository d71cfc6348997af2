-- Trainers whose training begins, by region and year, at the lowest and the highest confidence side by side.
-- grain: region_code, year
with level as (
  select min(confidence) as low, max(confidence) as high from main.plan_coverage
)
select p.region_code, p.year,
  coalesce(sum(p.trained_persons) filter (where p.confidence = l.low), 0)::double as trained_persons,
  case when l.low < l.high
    then coalesce(sum(p.trained_persons) filter (where p.confidence = l.high), 0) end::double as insured_trained_persons,
  bool_or(p.is_illustrative) as is_illustrative
from main.plan_trainer p
cross join level l
where $region_code in (p.region_code, '_T')
group by p.region_code, p.year, l.low, l.high
order by p.region_code, p.year
