-- Where the project protects persons, no counted cell below its threshold is published, of a year or of a part of one, and
-- none that is suppressed has a value, also where it was passed on from old codes.
select o.measure, o.region_code, o.sector_code, o.occupation_code, o.programme_code, o.definition, o.year
from marts.fct_observation o
join staging.disclosure d using (measure, definition)
where rule.counts_somebody(o.obs_status, o.basis, o.is_illustrative)
  and (o.value > 0 and o.value < d.threshold or (o.conf_status = 'C') <> (o.value is null) or (o.obs_status = 'Q') <> (o.value is null))
union all
select y.measure, y.region_code, y.sector_code, y.occupation_code, y.programme_code, y.definition, y.year
from staging.part_year y
join staging.disclosure d using (measure, definition)
where rule.counts_somebody(y.obs_status, y.basis, y.is_illustrative) and y.value > 0
  and (y.value < d.threshold or coalesce(d.contributors, d.dominance_k, d.rounding) is not null)
union all
-- What the parts of a year say of it: no more than the year itself, and nothing of a year that is suppressed.
select y.measure, y.region_code, y.sector_code, y.occupation_code, y.programme_code, y.definition, y.year
from staging.year_of_parts y
join staging.disclosure d using (measure, definition)
left join staging.protected_cell p using (measure, region_code, sector_code, occupation_code, programme_code, definition, year)
where y.basis <> 'illustrative' and y.value is not null
  and (y.value > 0 and y.value < d.threshold or p.year is not null
    or not y.is_used and coalesce(d.contributors, d.dominance_k, d.rounding) is not null)
union all
select v.measure, v.region_code, v.sector_code, v.occupation_code, v.programme_code, v.definition, v.year
from staging.passed_value v
join staging.protected_cell p using (measure, region_code, sector_code, occupation_code, programme_code, definition, year)
where coalesce(v.value, v.low, v.high) is not null;
