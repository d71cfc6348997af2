-- Every value that could not be typed, one row a fault: a record that is no row, a text that is no number, one that is no
-- year. What stands under told is said to the person who runs; reason is published.
-- grain: source_id, row_no, rule, column_name
create table staging.untyped_row as
with faulty as (
  select w.source_id, w.row_no, w.line, w.value_column, w.year_text, w.measure,
    v.kind, v.reason as value_reason, v.told as value_told,
    p.is_period, p.year, p.next_year, p.booked, p.text as period_text, p.reason as period_reason, p.told as period_told
  from raw.written w
  left join raw.value_text v on v.source_id = w.source_id and v.text = w.value_text
  join raw.period_text p
    on p.source_id = w.source_id and p.text = coalesce(nullif(w.period_text, ''), w.year_text, '')
    and p.is_period = (coalesce(w.period_text, '') <> '')
  where coalesce(v.kind, 'value') <> 'missing'
    and (v.kind = 'fault' or p.year is null or p.next_year is not null or p.is_period)
)
select source_id, row_no, line, coalesce(column_name, '') as column_name, rule, reason, told from raw.rejected
union all
select source_id, row_no, line, value_column, 'not_a_number', value_reason, value_told from faulty where kind = 'fault'
union all
select source_id, row_no, line, if(is_period, 'period', 'year'), if(is_period, 'not_a_period', 'not_a_year'),
  period_reason, period_told
from faulty where year is null
union all
select f.source_id, f.row_no, f.line, 'year', 'not_a_year',
  concat('the year lies in ', f.year, ' and ', f.next_year, ', and neither the source nor the measure says in which it is booked.'),
  concat('"', f.period_text, '" lies in ', f.year, ' and ', f.next_year, ', and neither the source (years.booked) nor the measure ',
    f.measure, ' (school_year) says in which it is booked.')
from faulty f left join raw.measure m using (measure)
where f.next_year is not null and coalesce(f.booked, m.school_year) is null
union all
select source_id, row_no, line, 'period', 'not_a_period',
  'the text is no part of the year of its row.', concat('"', period_text, '" is no part of the year of its row.')
from faulty where is_period and year is not null and coalesce(year_text, '') not in ('', year::varchar);
