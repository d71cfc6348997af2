-- Every lever: when it can still be used, what it can take in a region, and what the plan assumes of it.
-- grain: lever_code
with room as (
  select lever_code,
    sum(starts_per_year) filter (where region_code <> '_T' and $region_code in (region_code, '_T'))::double as regional,
    sum(starts_per_year) filter (where region_code = '_T')::double as national
  from lever_capacity
  group by lever_code
)
select p.lever_code, l.kind, p.duration_years::double as duration_years, p.first_year, p.last_useful_year,
  p.first_arrival_year, p.decide_by::varchar as decide_by, p.arrives, p.reason,
  l.group_size::double as group_size, l.trainers_per_group::double as trainers_per_group,
  l.effectiveness::double as effectiveness, l.ramp::double as ramp, l.cost_money::double as cost_money,
  l.cost_low::double as cost_low, l.cost_high::double as cost_high, l.status, l.grade,
  coalesce(r.regional, r.national) as starts_per_year, r.regional is null and r.national is not null as is_national
from plan_lever p
left join lever l on l.lever_code = p.lever_code
left join room r on r.lever_code = p.lever_code
order by p.arrives desc, p.decide_by, p.lever_code
