-- The costs of a plan by year, as `adequation plan` prints them; a closure saves.
select scenario, year, action, lever_code, sum(starts_persons)::integer as starts_persons, round(sum(cost_money)) as cost_money, bool_or(is_illustrative) as is_illustrative
from plan.decision where starts_persons > 0 group by all
order by scenario, year, action, lever_code;
