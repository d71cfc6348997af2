-- What simple tools take for supply: the mean of the last two observed years' completions through the crosswalk, in the
-- region of training; no lag, no entry to work, no migration. Persons a year. Direct recruitment completes nothing. A
-- programme that a region does not offer gives it nothing; one that no row tells, or one year only, makes it unknown.
-- grain: region_code, sector_code, occupation_code
create table intermediate.naive_completion as
with point as (
  select s.region_code, s.programme_code, o.value, row_number() over (partition by s.series_id order by o.year desc) as place
  from intermediate.fitted_series s
  join raw.project p on s.measure = p.supply_measure and s.definition = p.supply_definition
  join intermediate.series_point o using (series_id)
  where not s.is_total
),
told as (
  select region_code, programme_code, count(*) >= 2 as is_known, sum(value::decimal(24, 6)) / 2 as per_year
  from point where place <= 2 group by all
),
leaf as (select distinct region_code, sector_code, occupation_code from intermediate.balance_leaf),
link as (
  select l.region_code, l.sector_code, l.occupation_code, x.programme_code,
    sum(t.per_year * x.share) as per_year,
    x.programme_code in (select programme_code from told)
      and (l.region_code = '_T' or l.region_code in (select region_code from told))
      and bool_and(coalesce(t.is_known, true)) as is_known
  from leaf l
  join raw.crosswalk x on x.sector_code = l.sector_code and x.occupation_code = l.occupation_code
    and x.programme_code <> 'direct_recruitment' and x.share > 0
  left join told t on t.programme_code = x.programme_code and l.region_code in ('_T', t.region_code)
  group by l.region_code, l.sector_code, l.occupation_code, x.programme_code
)
select l.region_code, l.sector_code, l.occupation_code,
  case when bool_and(k.is_known) then coalesce(sum(k.per_year), 0) end::decimal(24, 6) as completions_persons,
  case when count(k.programme_code) = 0 then 'no_programme_feeds_cell' when not bool_and(k.is_known) then 'completions_unknown' end as reason
from leaf l left join link k using (region_code, sector_code, occupation_code)
group by l.region_code, l.sector_code, l.occupation_code
order by all;
