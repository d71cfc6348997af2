-- Training flows of each programme: the nation year by year, regions in their last year; each definition on its own.
-- A nation without rows of its own is the sum of its regions, in years in which none is missing.
-- grain: region_code, programme_code, definition, measure, year
with leaf as (
  select region_code, programme_code, definition, measure, year, planned, actual, is_illustrative
  from training_flow
  where programme_code not in ('_T', '_Z') and not is_total
),
followed as (
  select l.*, b.actual as base
  from leaf l
  left join leaf b on b.region_code = l.region_code and b.programme_code = l.programme_code
    and b.definition = l.definition and b.year = l.year
    and b.measure = case l.measure when 'new_entrants' then 'places' when 'inserted_9m' then 'completed' end
),
yearly as (
  select programme_code, definition, measure, year, count(actual) as n_regions,
    sum(actual) as actual, case when count(planned) = count(*) then sum(planned) end as planned,
    sum(actual) filter (where base is not null) as followed_actual, sum(base) filter (where actual is not null) as base,
    bool_or(is_illustrative) as is_illustrative
  from followed
  where region_code <> '_T'
  group by all
),
summed as (
  select '_T' as region_code, y.programme_code, y.definition, y.measure, y.year,
    case when y.n_regions = max(y.n_regions) over (partition by y.programme_code, y.definition, y.measure) then y.actual end as actual,
    y.planned, y.followed_actual, y.base, y.is_illustrative
  from yearly y
  where not exists (
    select 1 from leaf l
    where l.region_code = '_T' and l.programme_code = y.programme_code and l.definition = y.definition and l.measure = y.measure
  )
),
own as (
  select region_code, programme_code, definition, measure, year, actual, planned, actual as followed_actual, base, is_illustrative
  from followed
  where region_code = '_T'
    or year = (
      select max(l.year) from leaf l
      where l.programme_code = followed.programme_code and l.definition = followed.definition
        and l.measure = followed.measure and l.actual is not null
    )
)
select region_code, programme_code, definition, measure, year, actual::double as actual, planned::double as planned,
  (actual - planned)::double as difference,
  case when base > 0 and actual is not null then (followed_actual / base)::double end as rate, is_illustrative
from (select * from own union all by name select * from summed)
order by programme_code, definition, measure, region_code, year
