-- The tangents of a place lie below its curve of expected shortage: slopes are shares of draws that fall as people are
-- brought, no tangent passes above where another touches, and the exact shortage of the plan is none below them.
with pair as (
  select a.scenario, a.region_code, a.occupation_code, a.year, a.tangent, b.tangent as other, a.slope, b.slope as other_slope,
    a.brought_persons, b.brought_persons as other_brought, b.expected_short_persons as touched,
    a.expected_short_persons - a.slope * (b.brought_persons - a.brought_persons) as reached
  from plan.curve a join plan.curve b using (scenario, region_code, occupation_code, year)
)
select 'not convex' as what, scenario, region_code, occupation_code, year, tangent, other from pair
where reached > touched + 1e-6 * (1 + touched) or (other_brought > brought_persons and other_slope > slope + 1e-9)
  or slope < -1e-9 or slope > 1 + 1e-9
union all
select 'shortage below the tangents', v.scenario, v.region_code, v.occupation_code, v.year, c.tangent, null
from plan.coverage v join plan.curve c using (scenario, region_code, occupation_code, year)
where v.short_persons < c.expected_short_persons - c.slope * (v.brought_persons - c.brought_persons) - 1e-6 * (1 + v.need_persons);
