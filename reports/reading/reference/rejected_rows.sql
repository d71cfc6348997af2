-- The first refused values of each source, with the number of all.
-- grain: source_id, file, line, column_name, rule
select source_id, file, line, column_name, rule::varchar as rule, reason, shape, n
from (
  select *, count(*) over () as n,
    row_number() over (partition by source_id order by file, line, column_name, rule, reason) as place
  from rejected_row
)
where place <= 8
order by source_id, file, line, column_name, rule, reason
