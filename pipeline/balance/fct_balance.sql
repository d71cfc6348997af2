-- Demand, supply and their gap (supply − demand; negative is shortage), leaves and totals. A total with a leaf that
-- cannot be evaluated is itself not evaluable; a published total stays as printed and is not summed again.
-- grain: scenario, region_code, sector_code, occupation_code, year
create table marts.fct_balance as
with leaf as (
  select l.scenario, l.region_code, l.sector_code, l.occupation_code, l.year, 'flow' as basis, l.employment_persons,
    l.expansion_persons, l.replacement_persons, l.openings_persons, l.displaced_persons,
    l.promoted_in_persons, l.promoted_out_persons,
    l.external_openings_persons as demand_persons, l.supply_persons, l.gap_persons, l.gap_cum_persons,
    'draws' as interval_basis, l.reason, false as is_total, l.is_illustrative
  from balance.leaf l
  union all
  select scenario, region_code, sector_code, occupation_code, year, 'stock', null, null, null, null, null, null, null,
    demand_persons::decimal(18, 6), supply_persons::decimal(18, 6),
    supply_persons::decimal(18, 6) - demand_persons::decimal(18, 6), null, 'none', null, is_total, is_illustrative
  from intermediate.stock_balance
),
summed as (
  select l.scenario, if(m.over_region, '_T', l.region_code) as region_code, if(m.over_sector, '_T', l.sector_code) as sector_code,
    if(m.over_occupation, '_T', l.occupation_code) as occupation_code, l.year, l.basis,
    sum(l.employment_persons) as employment_persons, sum(l.expansion_persons) as expansion_persons,
    sum(l.replacement_persons) as replacement_persons, sum(l.openings_persons) as openings_persons,
    sum(l.displaced_persons) as displaced_persons, sum(l.promoted_in_persons) as promoted_in_persons,
    sum(l.promoted_out_persons) as promoted_out_persons, sum(l.demand_persons) as demand_persons,
    if(count(l.supply_persons) = count(*), sum(l.supply_persons), null) as supply_persons,
    if(count(l.gap_persons) = count(*), sum(l.gap_persons), null) as gap_persons,
    if(count(l.gap_cum_persons) = count(*), sum(l.gap_cum_persons), null) as gap_cum_persons,
    any_value(l.interval_basis) as interval_basis, min(l.reason) as reason, bool_or(l.is_illustrative) as is_illustrative
  from leaf l
  join intermediate.balance_mask m on m.mask > 0
  where not l.is_total
  group by all
),
whole as (
  select * from leaf
  union all by name
  select *, true as is_total from summed
  anti join leaf using (scenario, region_code, sector_code, occupation_code, year)
)
-- Bands come from the draws of the very row; the band of a total is no sum of bands.
select w.*, if(w.gap_cum_persons is null, null, d.p_10)::decimal(18, 6) as gap_cum_lo_80,
  if(w.gap_cum_persons is null, null, d.p_90)::decimal(18, 6) as gap_cum_hi_80
from whole w
left join balance.gap_distribution d using (scenario, region_code, sector_code, occupation_code, year)
order by all;
