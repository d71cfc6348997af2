-- Each indicator of each cell as one line of arithmetic: value, and the two numbers it comes from. own_reason says what
-- this indicator lacks; what all of them need is judged in fct_adequacy.
-- grain: scenario, region_code, sector_code, occupation_code, indicator
create table intermediate.indicator_value as
with cell as (from intermediate.indicator_input),
part as (
  select scenario, region_code, sector_code, occupation_code, 'ita' as indicator,
    located_raw_persons + coalesce(jobseekers_persons, 0) as numerator, openings_persons as denominator,
    round(numerator / nullif(denominator, 0), 12) as value, null::varchar as given_class,
    if(jobseekers_persons is null, 'without jobseekers', 'with jobseekers') as basis, supply_reason as own_reason
  from cell
  union all
  select scenario, region_code, sector_code, occupation_code, 'shortage_share', openings_persons - supply_persons, employment_base_persons,
    round((openings_persons - supply_persons) / nullif(employment_base_persons, 0), 12), null, null, supply_reason
  from cell
  union all
  select scenario, region_code, sector_code, occupation_code, 'stock_adequacy_ratio',
    employment_base_persons - replacement_persons + supply_persons, target_persons,
    round((employment_base_persons - replacement_persons + supply_persons) / nullif(target_persons, 0), 12), null,
    concat_ws(', ', target_id, target_definition, target_status), coalesce(supply_reason, target_reason)
  from cell
  union all
  select scenario, region_code, sector_code, occupation_code, 'naive_completions_gap', years * completions_persons, openings_persons,
    round(years * completions_persons - openings_persons, 6), null, null, completions_reason
  from cell
  union all
  select c.scenario, c.region_code, c.sector_code, c.occupation_code, 'cops_style', c.supply_persons - c.openings_persons, c.employment_base_persons,
    s.z, s.class, concat_ws(', ', s.state, r.state_basis), coalesce(c.supply_reason, s.reason)
  from cell c join intermediate.cops_style s using (scenario, region_code, sector_code, occupation_code)
  join intermediate.recent_state r using (region_code, sector_code, occupation_code)
  union all
  select scenario, region_code, sector_code, occupation_code, 'washington', growth_share, area_growth_share, growth_ratio, class, concat_ws(', ', growth_class, openings_class), reason
  from intermediate.washington
)
from part order by all;
