-- How the forecasts of each series did when they were made again from the past, over all origins and
-- horizons, beside the last value held.
-- grain: set_name
select c.set_name, c.n_series, c.n_points, c.mape::double as mape, c.mase::double as mase, n.mase::double as naive_mase,
  c.coverage_80::double as coverage_80, c.coverage_95::double as coverage_95, c.beats_naive::varchar as beats_naive,
  c.evaluable, c.reason::varchar as reason
from model_score c
left join model_score n on n.set_name = c.set_name and n.method = 'naive'
  and n.horizon is null and n.origin_year is null
where c.method = 'chosen' and c.horizon is null and c.origin_year is null
order by c.set_name
