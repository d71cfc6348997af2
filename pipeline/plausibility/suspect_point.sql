-- The points of the series that deserve a second look: a step of four times or more, a last step unlike the others, years
-- on a line, a few decimals among whole numbers. Series go by a number made of their key, by which they are read in parts.
-- grain: source_id, measure, region_code, sector_code, occupation_code, programme_code, definition, year
create table staging.suspect_point as
select hash(o.source_id, o.measure, o.region_code, o.sector_code, o.occupation_code, o.programme_code, o.definition) as series,
  o.source_id, o.measure, o.region_code, o.sector_code, o.occupation_code, o.programme_code, o.definition,
  o.year, o.value, o.line, m.nonnegative, s.n_observed > 0 and regexp_matches(m.unit, '^(persons|posts|jobs|people|places)$') as is_count
from (select *, (sum_steps - last_step) / (n_steps - 1) as usual,
    abs(last_step - usual) > 0.005 + 2.5 * sqrt(greatest(0, (sum_squares - last_step * last_step) / (n_steps - 1) - usual * usual)) as is_last_unlike
  from staging.series_shape) s
join staging.observation o using (source_id, measure, region_code, sector_code, occupation_code, programme_code, definition)
join raw.measure m using (measure)
where rule.is_counted(o.obs_status, o.basis, o.is_illustrative)
  and (s.largest_step > 0.55 or s.n_straight >= 3 and s.n >= 8 or s.n_fractions > 0 and s.n_fractions <= greatest(1, s.n / 5)
    or s.n > 5 and s.is_last_unlike);
