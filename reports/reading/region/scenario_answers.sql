-- The whole gap of a region in every scenario, the trend first.
-- grain: scenario
select s.scenario, s.scenario_order, a.gap_cum_persons::double as gap_cum_persons, a.gap_cum_median::double as gap_cum_median,
  a.gap_cum_lo_80::double as gap_cum_lo_80, a.gap_cum_hi_80::double as gap_cum_hi_80, a.no_clear_gap,
  (a.gap_cum_persons - trend.gap_cum_persons)::double as difference_persons, a.is_illustrative
from main.scenario s
join main.answer a on a.scenario = s.scenario and a.region_code = $region_code and a.sector_code = '_T'
left join main.answer trend on trend.scenario = (select scenario from main.run)
  and trend.region_code = a.region_code and trend.sector_code = a.sector_code
order by s.scenario_order
