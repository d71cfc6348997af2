-- Every text by which rows name a series: the name without blanks at its ends, and its number in the order of the file.
-- grain: text
create table staging.series_name as
with written as (
  select series_id as text, min(n) as n from raw.cell group by series_id
),
named as (
  select text, trim(text, blanks) as id, n from written cross join raw.reading
)
select text, id, dense_rank() over (order by first)::integer as number
from (select *, min(n) over (partition by id) as first from named where id <> '');
