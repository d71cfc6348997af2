-- The observed leaves of the measure that feeds the balance, for one sector over all regions.
-- grain: region_code, occupation_code, year
select o.sector_code, o.year, o.value::double as value, o.is_illustrative
from main.observation o
join main.run r on o.measure = r.demand_measure and o.definition = r.demand_definition
where o.value is not null and not o.is_total and o.sector_code = $sector_code and o.region_code <> '_T'
order by o.year, o.region_code, o.occupation_code
