-- Each indicator of each cell as one line of arithmetic: the two numbers it comes from, in the cell's persons unless its
-- row of the seed says otherwise. What the seed says does the rest: the unit makes the value of them (persons: one less
-- the other; ratio and share: one over the other), neutral value and side read it. available and needed are the people
-- it sets against each other, by which a check knows a wrong sign; null only where its row has no neutral value. own_reason says
-- what this indicator lacks; what all of them need is judged in fct_adequacy. given_class is for those that no cut judges.
-- grain: scenario, region_code, sector_code, occupation_code, indicator
create table intermediate.indicator_value as
with cell as (from intermediate.indicator_input),
part as (
  select 'ita' as indicator, scenario, region_code, sector_code, occupation_code,
    located_raw_persons + coalesce(jobseekers_persons, 0) as numerator, openings_persons as denominator,
    numerator as available_persons, openings_persons as needed_persons, supply_reason as own_reason,
    if(jobseekers_persons is null, 'without jobseekers', 'with jobseekers') as basis, null::varchar as given_class
  from cell
  union all by name
  select 'shortage_share' as indicator, scenario, region_code, sector_code, occupation_code,
    openings_persons - supply_persons as numerator, employment_base_persons as denominator,
    supply_persons as available_persons, openings_persons as needed_persons, supply_reason as own_reason
  from cell
  union all by name
  select 'stock_adequacy_ratio' as indicator, scenario, region_code, sector_code, occupation_code,
    employment_base_persons - replacement_persons + promoted_net_persons + supply_persons as numerator, target_persons as denominator,
    numerator as available_persons, target_persons as needed_persons, coalesce(supply_reason, target_reason) as own_reason,
    concat_ws(', ', target_id, target_definition, target_status) as basis
  from cell
  union all by name
  select 'naive_completions_gap' as indicator, scenario, region_code, sector_code, occupation_code,
    years * completions_persons as numerator, openings_persons as denominator,
    numerator as available_persons, openings_persons as needed_persons, completions_reason as own_reason
  from cell
  union all by name
  select 'cops_style' as indicator, scenario, region_code, sector_code, occupation_code,
    c.supply_persons - c.openings_persons as numerator, c.employment_base_persons as denominator,
    c.supply_persons as available_persons, c.openings_persons as needed_persons, coalesce(c.supply_reason, s.reason) as own_reason,
    concat_ws(', ', s.state, r.state_basis) as basis, s.class as given_class
  from cell c join intermediate.cops_style s using (scenario, region_code, sector_code, occupation_code)
  join intermediate.recent_state r using (region_code, sector_code, occupation_code)
  union all by name
  select 'washington' as indicator, scenario, region_code, sector_code, occupation_code,
    growth_share as numerator, area_growth_share as denominator, reason as own_reason,
    concat_ws(', ', growth_class, openings_class) as basis, class as given_class
  from intermediate.washington
)
-- A quotient is cut to a trillionth and a number of people to a millionth, so that a cut is met exactly.
select p.*, if(n.unit = 'persons', round(p.numerator - p.denominator, 6), round(p.numerator / nullif(p.denominator, 0), 12)) as value
from part p join raw.indicator n using (indicator)
order by all;
