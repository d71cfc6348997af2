-- Each planned scenario in one line: what it costs and covers in a place, and what the solver proved of the whole plan.
-- grain: scenario
select o.scenario, o.price_money::double as price_money, o.fill_share::double as fill_share,
  coalesce(c.cost_money, case when $region_code = '_T' then o.cost_money end)::double as cost_money,
  c.lo_80::double as cost_lo_80, c.hi_80::double as cost_hi_80,
  s.need_persons::double as need_persons, s.short_persons::double as short_persons,
  s.short_lo_80::double as short_lo_80, s.short_hi_80::double as short_hi_80,
  s.brought_persons::double as brought_persons, s.trained_for_nobody_persons::double as trained_for_nobody_persons,
  o.uncovered_at_capacity_persons::double as uncovered_at_capacity_persons, o.status, o.gap_share::double as gap_share,
  o.cases_error_share::double as cases_error_share, o.cases_agreement_share::double as cases_agreement_share,
  o.is_illustrative
from plan_objective o
left join plan_cost_range c on c.scenario = o.scenario and c.region_code = $region_code
left join plan_simulation s
  on s.scenario = o.scenario and s.region_code = $region_code and s.occupation_code = '_T'
order by o.scenario = (select scenario from run) desc, o.scenario
