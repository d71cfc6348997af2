-- What the last edition changed of a region at the target year: employment forecast and cumulated gap.
-- grain: kind
select v.kind, v.previous_mean::double as previous_value, v.mean::double as value, v.change::double as change, v.change_share::double as change_share,
  v.sign_flip, v.previous_vintage_id, v.is_illustrative
from revision v join run r on v.scenario = r.scenario and v.year = r.target_year and v.vintage_id = r.run_id
where v.region_code = $region_code and v.sector_code = '_T' and v.occupation_code = '_T'
  and (v.kind = 'gap' or v.measure = r.demand_measure and v.definition = r.demand_definition)
order by v.kind
