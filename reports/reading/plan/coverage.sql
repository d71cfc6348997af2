-- What the plan covers of each need in its last year, at the lowest and the highest confidence side by side.
-- grain: region_code, occupation_code
with level as (
  select min(confidence) as low, max(confidence) as high, max(year) as last_year from main.plan_coverage
)
select c.region_code, c.occupation_code, c.year, c.is_total,
  max(c.need_persons) filter (where c.confidence = l.low)::double as need_persons,
  max(c.arrivals_persons) filter (where c.confidence = l.low)::double as arrivals_persons,
  max(c.uncovered_persons) filter (where c.confidence = l.low)::double as uncovered_persons,
  max(c.coverage_share) filter (where c.confidence = l.low)::double as coverage_share,
  max(c.need_persons) filter (where c.confidence = l.high and l.low < l.high)::double as insured_need_persons,
  max(c.arrivals_persons) filter (where c.confidence = l.high and l.low < l.high)::double as insured_arrivals_persons,
  max(c.uncovered_persons) filter (where c.confidence = l.high and l.low < l.high)::double as insured_uncovered_persons,
  max(c.coverage_share) filter (where c.confidence = l.high and l.low < l.high)::double as insured_coverage_share,
  bool_or(c.is_illustrative) as is_illustrative
from main.plan_coverage c
join level l on c.year = l.last_year
where $region_code in (c.region_code, '_T')
group by c.region_code, c.occupation_code, c.year, c.is_total
order by c.region_code, c.is_total, c.occupation_code
