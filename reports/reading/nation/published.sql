-- National series that somebody published, each definition on its own; a projection is no past, and stands beside the forecast.
-- grain: measure, definition, year
select o.measure, o.definition, o.year, o.value::double as value, o.basis
from observation o
where o.region_code = '_T' and o.sector_code = '_T' and o.occupation_code in ('_T', '_Z') and not o.is_illustrative and o.value is not null
  and o.obs_status is distinct from 'F' and o.measure in ('employment', 'exports')
order by o.measure, o.definition, o.year
