-- Every setting of the plan that the surrogate is made from or measured by, with what the solver found.
-- grain: scenario, setting_id
select scenario, setting_id, kind, varied_input, trainers_factor as trainers, price_factor as price, visa_factor as visas,
  relocation_factor as relocation, budget_factor as budget, dearest_year_money, short_persons, starts_persons, visa_persons,
  relocated_persons, cost_money, error_persons, is_illustrative
from plan_setting order by all
