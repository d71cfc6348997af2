-- People short and over in a region in every scenario, the trend first, and the perimeter of supply that each counts.
-- grain: scenario
select s.scenario, s.scenario_order, s.supply_definition,
  a.short_persons::double as short_persons, a.short_lo_80::double as short_lo_80, a.short_hi_80::double as short_hi_80,
  a.over_persons::double as over_persons, a.over_lo_80::double as over_lo_80, a.over_hi_80::double as over_hi_80,
  (a.short_persons - trend.short_persons)::double as difference_persons, a.is_illustrative
from scenario s
join answer a on a.scenario = s.scenario and a.region_code = $region_code and a.sector_code = '_T'
left join answer trend on trend.scenario = (select scenario from run)
  and trend.region_code = a.region_code and trend.sector_code = a.sector_code
order by s.scenario_order
