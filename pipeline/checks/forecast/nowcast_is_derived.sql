-- A nowcast is value so far × the year before / the same months before, stands in a year that nobody published whole,
-- lies inside its band, and of what cannot be negative its band begins no lower than what was counted so far: of a sum all of
-- it, of a mean its part of the year.
select n.series_id, n.year, n.value, n.so_far, n.lo_95, n.hi_95
from forecast.nowcast n
left join intermediate.fitted_series s using (series_id)
left join raw.measure m using (measure)
left join intermediate.series_point p on p.series_id = n.series_id and p.year = n.year
left join staging.observation o on concat_ws('/', o.measure, o.region_code, o.sector_code, o.occupation_code, o.programme_code,
    o.definition) = n.series_id and o.year = n.year and rule.is_counted(o.obs_status, o.basis, o.is_illustrative)
where s.series_id is null or p.value is distinct from n.value or not p.is_nowcast or o.value is not null or n.basis <> 'derived'
  or abs(n.value - n.so_far * n.value_before / n.so_far_before) > 1e-9 * abs(n.value)
  or n.lo_95 > n.lo_80 or n.lo_80 > n.value or n.value > n.hi_80 or n.hi_80 > n.hi_95
  or n.year_is <> rule.year_is(m.year_is, m.nature, m.unit)
  or (m.nonnegative and n.year_is = 'sum' and n.lo_95 < n.so_far and n.so_far <= n.value)
  or (m.nonnegative and n.year_is = 'mean' and n.lo_95 < n.so_far * n.months / 12 * (1 - 1e-9) and n.so_far * n.months / 12 <= n.value);
