-- What simple tools take for supply: the mean of the last two counted years' completions through the crosswalk, in the
-- region of training; no lag, no entry to work, no migration, and nobody who completes nothing. Persons a year of a
-- specialty; each sector has its part by what it opens to people from outside in the first scenario, by employment where
-- nothing opens. A programme that a region does not offer gives it nothing; one that no row tells, or one year only,
-- makes it unknown.
-- grain: region_code, sector_code, occupation_code
create table intermediate.naive_completion as
with counted as (
  -- What was counted of a part stands in its place below its whole, and is read from there alone.
  select s.series_id, s.region_code, s.programme_code, o.year, o.value
  from intermediate.balance_series s
  join raw.project p on s.measure = p.supply_measure and s.definition = p.supply_definition
  join (
    select series_id, year, value, false as is_part from intermediate.series_point where not is_nowcast
    union all
    select node_id, year, value, true from imputation.central where is_past or is_counted
  ) o on o.series_id = s.series_id and o.is_part = (s.whole_series_id is not null)
),
point as (
  select region_code, programme_code, value, row_number() over (partition by series_id order by year desc) as place from counted
),
told as (
  select region_code, programme_code, count(*) >= 2 as is_known, sum(value::decimal(24, 6)) / 2 as per_year
  from point where place <= 2 group by all
),
place as (select distinct region_code, occupation_code from intermediate.balance_leaf),
link as (
  select l.region_code, l.occupation_code, x.programme_code,
    sum(t.per_year * x.share) as per_year,
    x.programme_code in (select programme_code from told)
      and (l.region_code = '_T' or l.region_code in (select region_code from told))
      and bool_and(coalesce(t.is_known, true)) as is_known
  from place l
  join raw.crosswalk x on x.occupation_code = l.occupation_code and x.share > 0
  left join told t on t.programme_code = x.programme_code and l.region_code in ('_T', t.region_code)
  group by l.region_code, l.occupation_code, x.programme_code
),
specialty as (
  select l.region_code, l.occupation_code,
    case when bool_and(k.is_known) then coalesce(sum(k.per_year), 0) end as completions,
    case when count(k.programme_code) = 0 then 'no_programme_feeds_cell' when not bool_and(k.is_known) then 'completions_unknown' end as reason
  from place l left join link k using (region_code, occupation_code)
  group by l.region_code, l.occupation_code
),
cell as (
  select l.region_code, l.sector_code, l.occupation_code, sum(l.external_openings_persons)::double as openings,
    arg_min(l.employment_persons - l.expansion_persons, l.year)::double as employed
  from balance.leaf l join raw.project p on p.scenario = l.scenario
  group by all
),
shared as (
  select *, case when sum(openings) over specialty > 0 then openings / sum(openings) over specialty
    when sum(employed) over specialty > 0 then employed / sum(employed) over specialty
    else 1.0 / count(*) over specialty end as share
  from cell window specialty as (partition by region_code, occupation_code)
)
select c.region_code, c.sector_code, c.occupation_code, (s.completions * c.share)::decimal(24, 6) as completions_persons, s.reason
from shared c join specialty s using (region_code, occupation_code)
order by all;
