-- The cumulated gap at the horizon over the cells that can be evaluated, by region with sector or specialty:
-- what a report's first sentence says. Cells left out are counted, never guessed.
-- grain: scenario, region_code, sector_code, occupation_code
create table marts.fct_answer as
with span as (select min(year) as from_year, max(year) as to_year from balance.leaf),
cell as (
  select l.scenario, l.region_code, l.sector_code, l.occupation_code, bool_or(l.is_illustrative) as is_illustrative,
    sum(l.openings_persons) as openings_persons, sum(l.supply_persons) as supply_persons,
    count(l.supply_persons) = count(*) as evaluable,
    arg_max(l.gap_cum_persons, l.year) as gap_cum_persons
  from balance.leaf l group by all
),
summed as (
select c.scenario, if(m.over_region, '_T', c.region_code) as region_code, if(m.over_sector, '_T', c.sector_code) as sector_code,
  if(m.over_occupation, '_T', c.occupation_code) as occupation_code,
  any_value(span.from_year) as from_year, any_value(span.to_year) as to_year,
  count(*)::integer as n_cells, (count(*) filter (evaluable))::integer as n_evaluable_cells,
  sum(c.openings_persons) as openings_persons,
  sum(c.openings_persons) filter (evaluable) as openings_evaluable_persons,
  sum(c.supply_persons) filter (evaluable) as supply_evaluable_persons,
  sum(c.gap_cum_persons) filter (evaluable) as gap_cum_persons,
  bool_or(c.is_illustrative) as is_illustrative
from cell c cross join span
join intermediate.balance_mask m on true
group by all
)
select s.* exclude (is_illustrative), d.p_10 as gap_cum_lo_80, d.p_90 as gap_cum_hi_80, d.p_50 as gap_cum_median,
  d.p_shortage, d.no_clear_gap, 'draws' as interval_basis, s.is_illustrative
from summed s
left join balance.gap_distribution d
  on d.scenario = s.scenario and d.region_code = s.region_code and d.sector_code = s.sector_code
  and d.occupation_code = s.occupation_code and d.year = s.to_year
order by all;
