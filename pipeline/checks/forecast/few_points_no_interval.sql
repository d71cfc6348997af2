-- Under five points there is no prediction interval: a class of comparable series speaks, or there is a scenario range,
-- and each is called so.
select f.series_id, f.n_obs, f.interval_kind, p.year
from forecast.fit f join forecast.path p using (series_id, scenario)
where (f.n_obs < 5 and (f.interval_kind = 'prediction_interval'
    or (f.interval_kind <> 'reference_class' and (p.lo_80 is not null or p.lo_95 is not null))))
  or (f.interval_kind = 'reference_class' and (f.n_obs >= 5 or p.lo_95 is null))
  or (f.interval_kind = 'scenario_range' and p.range_lo is null)
  or (f.interval_kind = 'prediction_interval' and p.lo_95 is null);
