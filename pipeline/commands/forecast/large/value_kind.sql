-- One text of each kind that a column of values holds, in the order of the file: what tells how its numbers are written
-- (number_marks.ts). Every text of a kind tells the same. Most numbers are plain, and of one kind at once.
-- grain: kind
select arg_min(value, n) as text
from (
  select n, value,
    case when bare is null then 'plain' else concat_ws(' ',
      contains(bare, ','), contains(bare, '.'),
      regexp_full_match(bare, '[+-]?[0-9][0-9.,\s\x{a0}\x{202f}]*'),
      regexp_full_match(bare, '[+-]?[0-9]{1,3}(?:[.,][0-9]{3})+'),
      regexp_full_match(bare, '[+-]?[1-9][0-9]{0,2}[.,][0-9]{3}'),
      length(bare) - length(replace(replace(bare, ',', ''), '.', '')) > 1)
    end as kind
  from (
    select n, value,
      case when not regexp_full_match(value, '-?[0-9]+\.(?:[0-9]{1,2}|[0-9]{4,})')
        then regexp_replace(trim(value, blanks), ' ?[a-z]{1,3}$', '')
      end as bare
    from raw.cell cross join raw.reading where contains(value, '.') or contains(value, ',')
  )
)
group by kind order by min(n);
