-- The rows of the cumulated gap on which advice may rest: those with a cell that can be evaluated and, as for the
-- indicators, enough openings in such cells; each with its cause and the worst grade among the three inputs that decide
-- most in its region.
-- grain: region_code, sector_code, occupation_code
create table advice.evidence as
with leaf_cause as (
  select c.region_code, c.sector_code, c.occupation_code, c.cause, c.candidate_cause, b.gap_cum_persons
  from marts.fct_cause c
  join raw.project p on p.plan_scenario = c.scenario
  join marts.fct_balance b on b.scenario = c.scenario and b.region_code = c.region_code and b.sector_code = c.sector_code
    and b.occupation_code = c.occupation_code
  where not c.is_total and not b.is_total and b.year = p.target_year and b.gap_cum_persons is not null
),
-- Over several specialties the people short: a surplus of one helps no other, and would hide them in the net gap.
answered as (
  select a.*, a.occupation_code = '_T' and a.short_persons >= 0.5 as is_sum,
    if(is_sum, -a.short_persons, a.gap_cum_persons) as gap_persons, if(is_sum, -a.short_hi_80, a.gap_cum_lo_80) as gap_lo_persons,
    if(is_sum, -a.short_lo_80, a.gap_cum_hi_80) as gap_hi_persons
  from marts.fct_answer a join raw.project p on p.plan_scenario = a.scenario
  where a.n_evaluable_cells > 0 and a.openings_persons * a.evaluable_share >= rule.least_openings()
),
-- A row that no cause was computed for takes that of its largest shortage, unless nothing is short in it as a whole.
cause as (
  select a.region_code, a.sector_code, a.occupation_code,
    coalesce(any_value(c.cause), if(any_value(a.gap_cum_persons) >= 0, 'none', arg_min(l.cause, l.gap_cum_persons))) as cause,
    coalesce(any_value(c.candidate_cause), arg_min(l.candidate_cause, l.gap_cum_persons)) as candidate_cause
  from answered a
  left join marts.fct_cause c on c.scenario = a.scenario and c.region_code = a.region_code
    and c.sector_code = a.sector_code and c.occupation_code = a.occupation_code
  left join intermediate.balance_member m on m.region_code = a.region_code and m.sector_code = a.sector_code
    and m.occupation_code = a.occupation_code
  left join leaf_cause l on l.region_code = m.leaf_region_code and l.sector_code = m.leaf_sector_code
    and l.occupation_code = m.leaf_occupation_code
  group by all
),
grade as (
  select s.region_code, max(s.grade) as worst_grade
  from marts.fct_sensitivity s join raw.project p on p.scenario = s.scenario
  where s.importance <= 3 group by all
)
select a.scenario, a.region_code, a.sector_code, a.occupation_code, a.from_year, a.to_year, a.n_cells, a.n_evaluable_cells,
  a.openings_persons * a.evaluable_share as openings_persons, a.gap_persons, a.gap_lo_persons, a.gap_hi_persons,
  a.gap_lo_persons <= 0 and a.gap_hi_persons >= 0 as no_clear_gap, c.cause, c.candidate_cause, g.worst_grade, a.is_illustrative
from answered a
join cause c using (region_code, sector_code, occupation_code)
left join grade g on g.region_code = a.region_code
order by all;
