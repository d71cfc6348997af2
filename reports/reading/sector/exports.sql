-- Exports that somebody published for one segment, each definition on its own; projections aside.
-- grain: definition, year
select o.measure, o.definition, o.year, o.value::double as value, o.basis
from observation o
where o.measure = 'exports' and o.region_code = '_T' and o.sector_code = $sector_code
  and not o.is_illustrative and o.value is not null and o.obs_status is distinct from 'F'
order by o.definition, o.year
