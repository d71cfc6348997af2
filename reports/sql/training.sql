-- What training files say of a region; the nation is the sum of its regions when it has no rows of its own.
-- grain: programme_code, measure, year
with flows as (
  select region_code, programme_code, measure, year, value, is_illustrative
  from main.observation
  where measure in ('places', 'new_entrants', 'enrolled', 'completed', 'inserted_9m')
    and programme_code not in ('_T', '_Z') and not is_total and value is not null
),
own as (
  select * from flows where region_code = $region_code
),
placed as (
  select * from own
  union all
  select * from flows where $region_code = '_T' and not exists (select 1 from own)
)
select programme_code, measure, year, sum(value)::double as value, bool_or(is_illustrative) as is_illustrative
from placed
group by all
order by all
