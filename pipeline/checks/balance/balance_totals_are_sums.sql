-- Σ regions = nation, Σ sectors = whole, Σ specialties = whole: every computed total is the exact sum of its leaves.
with leaf as (
  select scenario, region_code, sector_code, occupation_code, year, demand_persons, supply_persons, employment_persons
  from marts.fct_balance where not is_total),
summed as (
  select scenario, if(m.over_region, '_T', region_code) as region_code, if(m.over_sector, '_T', sector_code) as sector_code,
    if(m.over_occupation, '_T', occupation_code) as occupation_code, year, sum(demand_persons) as demand,
    if(count(supply_persons) = count(*), sum(supply_persons), null) as supply, sum(employment_persons) as employment
  from leaf cross join intermediate.balance_mask m where m.mask > 0 group by all)
select b.*, s.demand, s.supply
from marts.fct_balance b
left join summed s using (scenario, region_code, sector_code, occupation_code, year)
where b.is_total and b.basis = 'flow'
  and (s.demand is distinct from b.demand_persons or s.supply is distinct from b.supply_persons
    or s.employment is distinct from b.employment_persons);
