-- Years of which a part was counted: value so far × (the year before / the same months of the year before). Derived, from
-- counted rows alone, of which a suppressed one tells nothing; a year that was published whole, or without the same months before it, has none. Quarters are
-- summed from January on.
-- grain: series_id
create table intermediate.nowcast as
with counted as (
  select concat_ws('/', measure, region_code, sector_code, occupation_code, programme_code, definition) as series_id, *
  from staging.part_year where value is not null and rule.is_counted(obs_status, basis, is_illustrative)
),
so_far as (
  select series_id, year, last_month as months, value from counted where first_month = 1
  union
  select q.series_id, q.year, q.last_month, sum(b.value)
  from counted q join counted b on b.series_id = q.series_id and b.year = q.year and b.last_month <= q.last_month
    and b.last_month = b.first_month + 2
  where q.first_month > 1 and q.last_month = q.first_month + 2
  group by all having count(*) * 3 = q.last_month
),
whole as (
  select s.series_id, o.year, o.value
  from staging.observation o
  join intermediate.series s using (measure, region_code, sector_code, occupation_code, programme_code, definition)
  where rule.is_counted(o.obs_status, o.basis, o.is_illustrative)
)
select n.series_id, n.year, n.months, any_value(n.value) as so_far, any_value(b.value) as so_far_before,
  any_value(w.value) as value_before, any_value(n.value) * any_value(w.value) / any_value(b.value) as value
from so_far n
join so_far b on b.series_id = n.series_id and b.year = n.year - 1 and b.months = n.months
join whole w on w.series_id = n.series_id and w.year = n.year - 1
anti join whole p on p.series_id = n.series_id and p.year >= n.year
where b.value > 0 and w.value > 0 and n.months < 12
group by n.series_id, n.year, n.months
qualify row_number() over (partition by n.series_id order by n.year desc, n.months desc) = 1;
