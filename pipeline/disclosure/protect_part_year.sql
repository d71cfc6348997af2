-- Parts of a year are not published where anything of the year is suppressed, where a part is small, or what is left between
-- two parts, a part and its year, or a year and all of its parts that are given: they would tell each other. Nor where who stands behind a value decides, which is known
-- of years alone, or where values are rounded, since several roundings of one number tell it. What is left of a sum is the
-- sum of the other months, of a mean their mean; ends leave nothing.
update staging.part_year
set value = null, obs_status = 'Q', source_note = null
where rule.counts_somebody(obs_status, basis, is_illustrative) and (
  (measure, definition) in (
    select measure, definition from staging.disclosure where coalesce(contributors, dominance_k, rounding) is not null)
  or (measure, definition, year) in (
    with span as (
      select measure, region_code, sector_code, occupation_code, programme_code, definition, year, year_is, first_month, last_month,
        part_months as months, value * if(year_is = 'mean', part_months, 1) as amount
      from staging.part_year
      union all
      select o.measure, o.region_code, o.sector_code, o.occupation_code, o.programme_code, o.definition, o.year,
        rule.year_is(m.year_is, m.nature, m.unit) as year_is, 1, 12, 12, o.value * if(year_is = 'mean', 12, 1)
      from staging.observation o join raw.measure m using (measure)
    ),
    -- A mean counts as often as it has months: then what is left of it is a difference, too.
    inside as (
      select w.measure, w.definition, w.year, w.year_is, w.months as whole_months, w.amount as whole, p.months as part_months, p.amount as part,
        row(w.region_code, w.sector_code, w.occupation_code, w.programme_code, w.first_month, w.last_month) as whole_key
      from span w join span p using (measure, region_code, sector_code, occupation_code, programme_code, definition, year)
      where p.first_month >= w.first_month and p.last_month <= w.last_month and p.months < w.months and w.year_is <> 'end'
    ),
    counted as (
      select measure, definition, year, amount / if(year_is = 'mean', months, 1) as value from span
      union all
      select measure, definition, year, (whole - part) / if(year_is = 'mean', whole_months - part_months, 1) from inside
      union all
      select measure, definition, year, (whole - sum(part)) / if(year_is = 'mean', whole_months - sum(part_months), 1)
      from inside group by measure, definition, year, year_is, whole_months, whole, part_months, whole_key having sum(part_months) < whole_months
    )
    select measure, definition, year from staging.protected_cell
    union
    select measure, definition, year from counted join staging.disclosure d using (measure, definition)
    where value > 0 and value < d.threshold));
