-- A fit rests on no more points than its series has, and on none after its last observation.
select f.series_id, f.n_obs, f.last_year, s.n_obs as observed, s.last_year as last_observed
from forecast.fit f
left join intermediate.fitted_series s using (series_id)
where s.series_id is null or f.n_obs > s.n_obs or f.last_year <> s.last_year;
