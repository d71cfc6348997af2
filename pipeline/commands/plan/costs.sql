-- The costs of a plan by year, as `adequation plan` prints them; aids are paid by others and stand apart.
select confidence, year, item, item_code, round(sum(quantity), 1) as quantity, any_value(unit) as unit, round(sum(cost_money)) as cost_money,
  bool_or(is_illustrative) as is_illustrative
from marts.fct_plan_cost group by confidence, year, item, item_code
order by confidence, year, item, item_code;
