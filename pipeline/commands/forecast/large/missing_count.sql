-- How often each mark of no value stands in series that are plain, in the order of the file.
-- grain: text
select c.value as text, count(*) as count
from raw.cell c
join raw.missing_text m on m.text = c.value
join staging.series_name s on s.text = c.series_id
where c.value <> '' and s.number not in (select number from staging.odd_series)
group by c.value order by min(c.n);
