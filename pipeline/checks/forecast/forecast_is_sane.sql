-- Every forecast is finite, inside its own band, nested, and not negative where its measure cannot be.
select p.* from forecast.path p
join intermediate.fitted_series s using (series_id)
join raw.measure m using (measure)
where p.mean is null or not isfinite(p.mean)
  or (m.nonnegative and least(p.mean, coalesce(p.lo_95, p.mean), coalesce(p.range_lo, p.mean)) < 0)
  or p.lo_80 > p.mean or p.hi_80 < p.mean or p.lo_95 > p.lo_80 or p.hi_95 < p.hi_80
  or p.range_lo > p.mean or p.range_hi < p.mean
  or not isfinite(coalesce(p.lo_95, 0)) or not isfinite(coalesce(p.hi_95, 0));
