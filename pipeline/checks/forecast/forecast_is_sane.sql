-- Every forecast is finite, inside its own band, nested, not negative where its measure cannot be, and a share is no more
-- than the whole.
select p.* from forecast.path p
join intermediate.fitted_series s using (series_id)
join raw.measure m using (measure)
where p.mean is null or not isfinite(p.mean)
  or (m.nonnegative and least(p.mean, coalesce(p.lo_95, p.mean)) < 0)
  or (m.unit = 'share' and greatest(p.mean, coalesce(p.hi_95, p.mean)) > 1)
  or p.lo_80 > p.mean or p.hi_80 < p.mean or p.lo_95 > p.lo_80 or p.hi_95 < p.hi_80
  or not isfinite(coalesce(p.lo_95, 0)) or not isfinite(coalesce(p.hi_95, 0));
