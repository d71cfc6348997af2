-- Parts of a year are not published where anything of the year is suppressed, where a part is small, or what is left between
-- two parts, a part and its year, or either and all parts inside it: they would tell each other. Nor where who stands behind a
-- value decides, which is known of years alone, or where values are rounded, since several roundings of one number tell it.
-- Parts that overlap without one holding the other tell what both hold, or neither does: of 100 a year nine months of 80 and a
-- second half of 23 leave 3 to the third quarter. Without them every difference is one of those below.
-- What is left of a sum is the sum of the other months, of a mean their mean; ends leave nothing.
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
      select w.* exclude (amount), w.amount as whole, p.first_month as from_month, p.last_month as to_month, p.months as part_months, p.amount as part
      from span w join span p using (measure, region_code, sector_code, occupation_code, programme_code, definition, year)
      where p.first_month >= w.first_month and p.last_month <= w.last_month and p.months < w.months and w.year_is <> 'end'
    ),
    -- The largest parts inside a span take the most away from it: of a half, its quarters and the third quarter of the year
    -- the half and that quarter leave the fourth.
    largest as (
      from inside i
      anti join inside o on (o.measure, o.region_code, o.sector_code, o.occupation_code, o.programme_code, o.definition, o.year, o.first_month, o.last_month)
          = (i.measure, i.region_code, i.sector_code, i.occupation_code, i.programme_code, i.definition, i.year, i.first_month, i.last_month)
        and o.from_month <= i.from_month and o.to_month >= i.to_month and o.part_months > i.part_months
    ),
    remainder as (
      select measure, definition, year, year_is, months - part_months as months, whole - part as amount from inside
      union all
      select measure, definition, year, year_is, months - sum(part_months), whole - sum(part) from largest
      group by measure, region_code, sector_code, occupation_code, programme_code, definition, year, year_is, first_month, last_month, months, whole
      having sum(part_months) < months
    ),
    counted as (
      select measure, definition, year, amount / if(year_is = 'mean', months, 1) as value
      from (select measure, definition, year, year_is, months, amount from span union all from remainder)
    )
    select measure, definition, year from staging.protected_cell
    union
    select a.measure, a.definition, a.year
    from staging.part_year a
    join staging.part_year b using (measure, region_code, sector_code, occupation_code, programme_code, definition, year)
    join staging.disclosure using (measure, definition)
    where a.year_is <> 'end' and a.first_month < b.first_month and b.first_month <= a.last_month and a.last_month < b.last_month
    union
    select measure, definition, year from counted join staging.disclosure d using (measure, definition)
    where value > 0 and value < d.threshold));
