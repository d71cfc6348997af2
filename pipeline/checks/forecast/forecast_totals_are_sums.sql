-- A forecast total is the sum of its leaves, to a thousandth.
with summed as (
  select t.total_id, p.scenario, p.year, sum(p.mean::decimal(28, 6))::double as mean
  from intermediate.series_total t join forecast.path p using (series_id) group by all)
select f.measure, f.region_code, f.sector_code, f.year, f.mean, s.mean as sum_of_leaves
from marts.fct_forecast f
left join summed s on s.scenario = f.scenario and s.year = f.year
  and s.total_id = concat_ws('/', f.measure, f.region_code, f.sector_code, f.occupation_code, f.programme_code, f.definition)
where (f.model = 'sum_of_leaves' or (f.is_reconciled and f.is_total and s.total_id is not null))
  and (s.mean is null or abs(f.mean - s.mean) > greatest(0.001, 1e-9 * abs(f.mean)));
