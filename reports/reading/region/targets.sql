-- Levels asked of a region: given to it, or its share of a national target, with the expected level of the year: that of
-- the forecast, or of the balance where the region is a share of a forecast whole.
-- grain: target_id
select p.target_id, t.measure, t.definition, p.year, p.value::double as value, p.unit,
  p.obs_status::varchar as obs_status, p.is_illustrative,
  coalesce(f.mean, if(a.to_year = p.year, a.employment_persons, b.employment_persons))::double as forecast_mean,
  coalesce(f.is_illustrative, b.is_illustrative) as forecast_is_illustrative
from target_region p
join target t on t.target_id = p.target_id
join run r on true
left join forecast f on f.measure = t.measure and f.measure = r.demand_measure
  and f.definition = r.demand_definition and f.scenario = r.scenario and f.region_code = p.region_code
  and f.sector_code = '_T' and f.occupation_code = '_T' and f.year = p.year
left join balance b on t.measure = r.demand_measure and b.scenario = r.scenario and b.region_code = p.region_code
  and b.sector_code = '_T' and b.occupation_code = '_T' and b.year = p.year
left join answer a on a.scenario = b.scenario and a.region_code = b.region_code and a.sector_code = '_T'
where p.region_code = $region_code
order by t.measure, p.year, p.target_id
