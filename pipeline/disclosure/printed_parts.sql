-- Of part_year as the current release prints it: the largest parts of each year, each month once, since what they leave of it is
-- the least that can be told. Ends leave nothing.
-- grain: measure, region_code, sector_code, occupation_code, programme_code, definition, year
with part as (
  select p.*, rule.year_is(m.year_is, m.nature, m.unit) as "yearIs", last_month - first_month + 1 as months
  from printed p join raw.measure m using (measure)
  where p.value is not null and rule.counts_somebody(p.obs_status, p.basis, p.is_illustrative) and "yearIs" <> 'end'
)
select measure, region_code, sector_code, occupation_code, programme_code, definition, year, "yearIs",
  sum(months)::integer as months, sum(value * if("yearIs" = 'mean', months, 1)) as amount
from part i
where not exists (
  select 1 from part o
  where (o.measure, o.region_code, o.sector_code, o.occupation_code, o.programme_code, o.definition, o.year)
      = (i.measure, i.region_code, i.sector_code, i.occupation_code, i.programme_code, i.definition, i.year)
    and o.first_month <= i.first_month and o.last_month >= i.last_month and o.months > i.months)
group by all
