-- What is recommended in a place, beside the whole plan: how many measures, what they cost and save, whom they bring and move away.
-- grain: scenario
select scenario, count(*)::integer as measures, sum(cost_money)::double as cost_money,
  sum(greatest(-cost_money, 0))::double as saved_money,
  sum(arrivals_persons)::double as arrivals_persons, sum(arrivals_lost_persons)::double as arrivals_lost_persons,
  bool_or(is_illustrative) as is_illustrative
from plan
where is_recommended and ($region_code = '_T' or region_code = $region_code)
group by scenario
order by scenario
