-- Parts of a year are not published where anything of the year is suppressed, where a part is small, or what is left between
-- two parts or a part and its year: they would tell each other. Nor where who stands behind a value decides, which is known
-- of years alone, or where values are rounded, since several roundings of one number tell it.
update staging.part_year
set value = null, obs_status = 'Q', source_note = null
where rule.counts_somebody(obs_status, basis, is_illustrative) and (
  (measure, definition) in (
    select measure, definition from staging.disclosure where coalesce(contributors, dominance_k, rounding) is not null)
  or (measure, definition, year) in (
    with span as (
      select measure, region_code, sector_code, occupation_code, programme_code, definition, year, first_month, last_month, value
      from staging.part_year
      union all
      select measure, region_code, sector_code, occupation_code, programme_code, definition, year, 1, 12, value from staging.observation
    ),
    counted as (
      select measure, definition, year, value from span
      union all
      select measure, definition, year, w.value - p.value
      from span w join span p using (measure, region_code, sector_code, occupation_code, programme_code, definition, year)
      where p.first_month >= w.first_month and p.last_month <= w.last_month
    )
    select measure, definition, year from staging.protected_cell
    union
    select measure, definition, year from counted join staging.disclosure d using (measure, definition)
    where value > 0 and value < d.threshold));
