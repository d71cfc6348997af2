-- The answer at the horizon, over the draws, by region with sector or specialty: people short and over, and for each
-- specialty of each region whether it can be decided at all. The chain at central values stands beside it and explains.
-- grain: scenario, region_code, sector_code, occupation_code
create table marts.fct_answer as
with span as (select min(year) as from_year, max(year) as to_year from balance.leaf),
cell as (
  select scenario, region_code, sector_code, occupation_code, bool_or(is_illustrative) as is_illustrative,
    count(supply_persons) = count(*) as evaluable, arg_max(gap_cum_persons, year) as gap_cum_persons, min(reason) as reason
  from balance.leaf group by all
),
central as (
  select c.scenario, m.region_code, m.sector_code, m.occupation_code, bool_or(c.is_illustrative) as is_illustrative,
    sum(c.gap_cum_persons) filter (c.evaluable) as gap_cum_central_persons, min(c.reason) as reason
  from cell c
  join intermediate.balance_member m on m.leaf_region_code = c.region_code and m.leaf_sector_code = c.sector_code
    and m.leaf_occupation_code = c.occupation_code
  group by all
),
-- Jobs of which one year was counted are held at their level, without a band: nothing is known of where they go. What the
-- draws make of the rest tells no probability and no verdict there, and what would decide it are more years of jobs.
held as (
  select distinct f.scenario, f.region_code, concat('series/', f.measure) as deciding_input
  from marts.fct_forecast f join raw.project p on p.demand_measure = f.measure and p.demand_definition = f.definition
  where f.interval_kind = 'none' and not f.is_total
),
drawn as (
  select d.*, (select any_value(h.deciding_input) from held h
      where h.scenario = d.scenario and (d.region_code = '_T' or h.region_code in (d.region_code, '_T'))) as held_input
  from balance.answer_draw d
)
select d.scenario, d.region_code, d.sector_code, d.occupation_code, span.from_year, span.to_year, span.to_year as target_year,
  d.n_cells, d.n_evaluable_cells, d.evaluable_share, d.employment_persons, d.openings_persons, d.supply_persons,
  d.short_persons, d.short_lo_80, d.short_hi_80, d.over_persons, d.over_lo_80, d.over_hi_80, if(d.held_input is null, d.p_short, null) as p_short, if(d.held_input is null, d.p_over, null) as p_over,
  d.gap_cum_persons, d.gap_cum_lo_80, d.gap_cum_hi_80, c.gap_cum_central_persons,
  case when not d.is_place then null
    when d.n_evaluable_cells < d.n_cells then 'not_evaluable'
    when d.held_input is not null then 'undecided'
    when rule.holds(d.p_short) then 'short'
    when rule.holds(d.p_over) then 'over'
    when abs(d.gap_cum_persons) < 0.05 * d.employment_persons and rule.holds(d.p_near) then 'balanced'
    else 'undecided' end as verdict,
  coalesce(d.held_input, d.deciding_input) as deciding_input, if(d.held_input is null, d.deciding_share, null) as deciding_share, h.data_id as data_holder_code,
  if(d.n_evaluable_cells < d.n_cells, c.reason, null) as reason, if(d.held_input is null, 'draws', 'assumptions') as interval_basis, not d.is_place as is_total, c.is_illustrative
from drawn d
cross join span
join central c using (scenario, region_code, sector_code, occupation_code)
left join intermediate.input_holder h on h.input = coalesce(d.held_input, d.deciding_input)
order by all;
