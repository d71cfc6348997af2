-- A value is what its two numbers make, has exactly the class its cuts or its rule give it, and a row without a value has
-- a reason and no class; every indicator of the seed that some cell can have has a row in every cell of a balance of flows.
with judged as (
  select a.*, w.area_openings_share, m.class_code as matrix_class, g.class_code as growth_class, o.class_code as openings_class
  from marts.fct_adequacy a
  join intermediate.indicator_input i using (scenario, region_code, sector_code, occupation_code)
  join intermediate.recent_state r using (region_code, sector_code, occupation_code)
  join intermediate.washington w using (scenario, region_code, sector_code, occupation_code)
  left join raw.indicator_class s on a.indicator = 'cops_style' and s.indicator = 'cops_style_step'
    and rule.lies_within(a.value, s.lower, s.upper, s.closed_side)
  left join raw.indicator_matrix m on m.indicator = a.indicator and m.recent_state = r.state and m.step = s.class_order - 3
  left join raw.indicator_class g on a.indicator = 'washington' and g.indicator = 'washington_growth'
    and rule.lies_within(a.value, g.lower, g.upper, g.closed_side)
  left join raw.indicator_class o on a.indicator = 'washington' and o.indicator = 'washington_openings'
    and rule.lies_within(w.area_openings_share, o.lower, o.upper, o.closed_side)
)
select a.scenario, a.region_code, a.sector_code, a.occupation_code, a.indicator, a.value, a.class, a.reason from judged a join raw.indicator n using (indicator)
where (a.value is null) <> (a.reason is not null)
  or (a.value is null and a.class is not null)
  or (a.value is not null and a.class is null and exists (select 1 from raw.indicator_class c where c.indicator = a.indicator))
  or (a.class is not null and not exists (
    select 1 from raw.indicator_class c where c.indicator = a.indicator and c.class_code = a.class
      and rule.lies_within(a.value, c.lower, c.upper, c.closed_side)))
  or (a.indicator = 'cops_style' and a.value is not null and a.class is distinct from a.matrix_class)
  or (a.indicator = 'washington' and a.value is not null and a.class is distinct from case
    when a.growth_class = 'fast' and a.openings_class <> 'few' then 'in_demand'
    when a.growth_class = 'slow' and a.openings_class <> 'many' then 'not_in_demand' else 'balanced' end)
  or (a.value is not null and (a.demand_persons < rule.least_openings() or a.numerator is null or a.denominator is null
    or not abs(a.value - if(n.unit = 'persons', a.numerator - a.denominator, a.numerator / a.denominator)) <= 1e-5))
  or not isfinite(coalesce(a.value, 0))
union all
select i.scenario, i.region_code, i.sector_code, i.occupation_code, n.indicator, null, null, 'no row'
from intermediate.indicator_input i cross join raw.indicator n
anti join marts.fct_adequacy a on a.scenario = i.scenario and a.region_code = i.region_code and a.sector_code = i.sector_code
  and a.occupation_code = i.occupation_code and a.indicator = n.indicator
where n.indicator in (select indicator from marts.fct_adequacy)
  or n.indicator in (
    select v.indicator from intermediate.indicator_value v
    join intermediate.indicator_input c using (scenario, region_code, sector_code, occupation_code)
    where v.own_reason is null and c.openings_persons >= rule.least_openings() and c.employment_base_persons > 0);
