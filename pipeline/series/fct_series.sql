-- One row a series: what it holds, the model that ran on it and what its band means.
-- grain: series_id
create table marts.fct_series as
select s.series_id, s.measure, s.region_code, s.sector_code, s.occupation_code, s.programme_code, s.definition,
  s.n_obs, s.first_year, s.last_year, s.last_value, s.has_gap,
  coalesce(f.n_filled, 0)::integer as n_filled, s.n_provisional, s.n_stand_ins, s.is_spliced,
  s.last_actual_year, f.model, f.interval_kind, s.is_total, s.is_illustrative
from intermediate.fitted_series s
left join forecast.fit f using (series_id)
order by all;
