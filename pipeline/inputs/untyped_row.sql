-- Every value that could not be typed, one row a fault: a record that is no row, a text that is no number, one that is no
-- year. What stands under told is said to the person who runs; reason is published.
-- grain: source_id, row_no, rule, column_name
create table staging.untyped_row as
with wrong_period as (
  select w.source_id, w.row_no, w.line, w.year_text, w.measure, p.*  exclude (source_id)
  from raw.written w
  join (select * from raw.period_text where year is null or next_year is not null or is_period) p
    on p.source_id = w.source_id and p.text = coalesce(nullif(w.period_text, ''), w.year_text, '')
    and p.is_period = (coalesce(w.period_text, '') <> '')
  anti join (select * from raw.value_text where kind = 'missing') v on v.source_id = w.source_id and v.text = w.value_text
)
select source_id, row_no, line, coalesce(column_name, '') as column_name, rule, reason, told, null::varchar as cell from raw.rejected
union all
select w.source_id, w.row_no, w.line, w.value_column, 'not_a_number', v.reason, v.told, v.text
from raw.written w
join (select * from raw.value_text where kind = 'fault') v on v.source_id = w.source_id and v.text = w.value_text
union all
select source_id, row_no, line, if(is_period, 'period', 'year'), if(is_period, 'not_a_period', 'not_a_year'), reason, told, text
from wrong_period where year is null
union all
select p.source_id, p.row_no, p.line, 'year', 'not_a_year',
  concat('the year lies in ', p.year, ' and ', p.next_year, ', and neither the source nor the measure says in which it is booked.'),
  concat('"', p.text, '" lies in ', p.year, ' and ', p.next_year, ', and neither the source (years.booked) nor the measure ',
    p.measure, ' (school_year) says in which it is booked.'), p.text
from wrong_period p left join raw.measure m using (measure)
where p.next_year is not null and coalesce(p.booked, m.school_year) is null
union all
select source_id, row_no, line, 'period', 'not_a_period',
  'the text is no part of the year of its row.', concat('"', text, '" is no part of the year of its row.'), text
from wrong_period where is_period and year is not null and coalesce(year_text, '') not in ('', year::varchar);
