-- Training flows of a region in the last year of each measure, by programme and in all, with their rates
-- recomputed from the sums; the nation is the sum of its regions when it has no rows of its own. Of several definitions of
-- a flow one is told, for they count the same people: that which feeds the balance, else the newest. A sum of which a part
-- is not told in that year is none.
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
perimeter as (
  select p.programme_code, p.measure, p.definition
  from placed p cross join run
  where p.actual is not null
  group by p.programme_code, p.measure, p.definition, run.supply_definition
  qualify row_number() over (
    partition by p.programme_code, p.measure order by p.definition = run.supply_definition desc, max(p.year) desc, p.definition) = 1
),
told as (
  select p.* from placed p join perimeter using (programme_code, measure, definition)
),
part as (
  select region_code, programme_code, measure,
    count(*) over (partition by programme_code, measure) as n_regions, count(*) over (partition by measure) as n_parts
  from told where actual is not null group by region_code, programme_code, measure
),
last_year as (
  select measure, max(year) as year from told where actual is not null group by measure
),
followed as (
  select p.*, b.actual as base, n.n_regions, n.n_parts
  from told p
  join last_year l on l.measure = p.measure and l.year = p.year
  join part n on n.region_code = p.region_code and n.programme_code = p.programme_code and n.measure = p.measure
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
having count(actual) = if(grouping(programme_code) = 1, max(n_parts), max(n_regions))
order by grouping(programme_code), programme_code, measure
