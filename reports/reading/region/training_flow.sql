-- Training flows of a region in the last year of each measure, by programme and in all, with their rates
-- recomputed from the sums; the nation is the sum of its regions when it has no rows of its own.
-- grain: programme_code, measure
with leaf as (
  select region_code, programme_code, definition, measure, year, planned, actual, actual_before, is_illustrative
  from training_flow
  where programme_code not in ('_T', '_Z') and not is_total
),
own as (
  select * from leaf where region_code = $region_code
),
placed as (
  select * from own
  union all
  select * from leaf where $region_code = '_T' and not exists (select 1 from own)
),
last_year as (
  select measure, max(year) as year from placed where actual is not null group by measure
),
followed as (
  select p.*, b.actual as base
  from placed p
  join last_year l on l.measure = p.measure and l.year = p.year
  left join placed b on b.region_code = p.region_code and b.programme_code = p.programme_code
    and b.definition = p.definition and b.year = p.year
    and b.measure = case p.measure when 'new_entrants' then 'places' when 'inserted_9m' then 'completed' end
)
select case when grouping(programme_code) = 1 then '_T' else programme_code end as programme_code, measure, max(year) as year,
  sum(actual)::double as actual,
  case when count(planned) = count(actual) then sum(planned)::double end as planned,
  case when count(actual_before) = count(actual) and sum(actual_before) > 0
    then (sum(actual) / sum(actual_before) - 1)::double end as change_share,
  case when sum(base) > 0 then (sum(actual) filter (where base is not null) / sum(base))::double end as rate,
  bool_or(is_illustrative) as is_illustrative
from followed
group by grouping sets ((programme_code, measure), (measure))
order by grouping(programme_code), programme_code, measure
