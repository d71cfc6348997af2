-- A balance of stocks: both sides of each year as counted, else as a part of the year tells, else as forecast; nothing is
-- derived from flows, and no year is a base that later ones are counted from.
-- grain: scenario, region_code, sector_code, occupation_code, year
create table intermediate.stock_balance as
with side as (
  select if(s.measure = p.demand_measure and s.definition = p.demand_definition, 'demand', 'supply') as side,
    s.region_code, s.sector_code, s.occupation_code, s.is_total, s.is_illustrative, s.series_id
  from intermediate.fitted_series s join raw.project p
    on p.basis = 'stock' and ((s.measure = p.demand_measure and s.definition = p.demand_definition)
      or (s.measure = p.supply_measure and s.definition = p.supply_definition))
),
value as (
  select side.*, c.scenario, o.year, o.value
  from side join intermediate.series_point o using (series_id) cross join raw.scenario c
  union all
  select side.*, f.scenario, f.year, f.mean from side join forecast.path f using (series_id)
)
select d.scenario, d.region_code, d.sector_code, d.occupation_code, d.year,
  d.value as demand_persons, s.value as supply_persons, d.is_total, d.is_illustrative or s.is_illustrative as is_illustrative
from value d
join value s on d.side = 'demand' and s.side = 'supply' and s.scenario = d.scenario and s.region_code = d.region_code
  and s.sector_code = d.sector_code and s.occupation_code = d.occupation_code and s.year = d.year;
