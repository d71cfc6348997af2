-- Under five points there is no prediction interval: a class of comparable series speaks, or other short series do, and
-- each is called so; from one point without a class nothing but its level is told. What is called a band has its ends.
select f.series_id, f.n_obs, f.interval_kind, p.year
from forecast.fit f join forecast.path p using (series_id, scenario)
where (f.interval_kind = 'prediction_interval' and f.n_obs < 5)
  or (f.interval_kind = 'reference_class' and f.n_obs >= 5)
  or (f.interval_kind = 'short_series' and f.n_obs not between 2 and 4)
  or (f.interval_kind = 'none') <> (p.lo_80 is null and p.hi_80 is null and p.lo_95 is null and p.hi_95 is null)
  or (f.interval_kind <> 'none' and (p.lo_80 is null or p.hi_80 is null or p.lo_95 is null or p.hi_95 is null));
