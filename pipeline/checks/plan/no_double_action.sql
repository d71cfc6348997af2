-- A region never opens and closes one specialty in a year, and brings nobody into a specialty whose surplus holds in four
-- draws of five, unless relocation carries people of it out of the region.
with gains as (
  select scenario, region_code, occupation_code, year, lever_code, action from marts.fct_plan
  where action in ('open', 'move', 'upgrade', 'retain', 'visa') and starts_persons > 0 and not is_minimum
),
loses as (
  select scenario, region_code, if(action = 'move', from_occupation_code, occupation_code) as occupation_code, year from marts.fct_plan
  where action in ('close', 'move') and starts_persons > 0
)
select 'opens and closes' as what, g.* from gains g semi join loses l using (scenario, region_code, occupation_code, year)
union all
select 'opens in a surplus', g.*
from gains g
join raw.project r on true
join plan.coverage v on v.scenario = g.scenario and v.region_code = g.region_code and v.occupation_code = g.occupation_code and v.year = r.target_year
where rule.holds(v.p_over) and not exists (
  select 1 from marts.fct_plan m where m.action = 'relocate' and m.starts_persons > 0 and m.scenario = g.scenario and m.region_code = g.region_code
    and m.occupation_code = g.occupation_code)
union all
select 'relocates into a surplus', m.scenario, m.to_region_code, m.occupation_code, m.year, m.lever_code, m.action
from marts.fct_plan m
join raw.project r on true
join plan.coverage v on v.scenario = m.scenario and v.region_code = m.to_region_code and v.occupation_code = m.occupation_code and v.year = r.target_year
where m.action = 'relocate' and m.starts_persons > 0 and rule.holds(v.p_over);
