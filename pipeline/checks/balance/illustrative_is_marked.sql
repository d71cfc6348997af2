-- Nothing that rests on an illustrative series loses its mark on the way to the marts.
select 'forecast' as place, f.measure, f.region_code, f.sector_code, f.year
from marts.fct_forecast f join raw.definition d using (measure, definition)
where d.is_illustrative and not f.is_illustrative
union all
select 'balance', b.basis, b.region_code, b.sector_code, b.year
from marts.fct_balance b cross join raw.project p
join raw.definition d on (d.measure = p.demand_measure and d.definition = p.demand_definition)
  or (d.measure = p.supply_measure and d.definition = p.supply_definition)
where d.is_illustrative and not b.is_illustrative
union all
select 'adequacy', a.indicator, a.region_code, a.sector_code, a.to_year
from marts.fct_adequacy a
where not a.is_illustrative and exists (select 1 from marts.fct_balance b where b.is_illustrative and b.region_code = a.region_code
  and b.sector_code = a.sector_code and b.occupation_code = a.occupation_code)
union all
select 'cause', c.cause, c.region_code, c.sector_code, null
from marts.fct_cause c
where not c.is_illustrative and exists (select 1 from marts.fct_balance b where b.is_illustrative and b.region_code = c.region_code
  and b.sector_code = c.sector_code and b.occupation_code = c.occupation_code);
