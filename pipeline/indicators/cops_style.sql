-- The COPS-style rule: how a cell stands today, moved by z = (S − D)/E0 by one or two steps of a declared matrix. Steps
-- go from −2 (towards shortage) to 2 (towards surplus); their cuts are rows of the seed, our own, since COPS prints none.
-- grain: scenario, region_code, sector_code, occupation_code
create table intermediate.cops_style as
with measured as (
  select i.scenario, i.region_code, i.sector_code, i.occupation_code, r.state, r.reason,
    round((i.supply_persons - i.openings_persons) / nullif(i.employment_base_persons, 0), 12) as z
  from intermediate.indicator_input i
  join intermediate.recent_state r using (region_code, sector_code, occupation_code)
),
stepped as (
  select m.*, c.class_order - 3 as step
  from measured m
  left join raw.indicator_class c on c.indicator = 'cops_style_step'
    and rule.lies_within(m.z, c.lower, c.upper, c.closed_side)
)
select s.scenario, s.region_code, s.sector_code, s.occupation_code, s.z, s.step, s.state, m.class_code as class, s.reason
from stepped s
left join raw.indicator_matrix m on m.indicator = 'cops_style' and m.recent_state = s.state and m.step = s.step
order by all;
