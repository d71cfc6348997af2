-- Where the project protects persons, no counted cell below its threshold is published, and none that is suppressed has a value.
select o.measure, o.region_code, o.sector_code, o.occupation_code, o.programme_code, o.definition, o.year
from marts.fct_observation o
join staging.disclosure d using (measure, definition)
where not o.is_illustrative and o.basis in ('observed', 'derived', 'imputed') and o.obs_status <> 'F'
  and (o.value > 0 and o.value < d.threshold or (o.conf_status = 'C') <> (o.value is null) or (o.obs_status = 'Q') <> (o.value is null));
