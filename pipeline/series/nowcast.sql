-- Years of which a part was counted: value so far × (the year before / the same months of the year before). So far is the sum of
-- the months from January on, their mean, or the last of them, as the measure's year is. Derived, from counted rows
-- alone, of which a suppressed one tells nothing; a year that was published whole, whose series goes on, or without the same
-- months before it, has none. Nor has one whose same months had less than half of their even part of the year before
-- (months/12 of a sum, all of a mean or an end): of 1 in January among 189 a year any January makes any year. Beside it how far
-- the same arithmetic was off in earlier years of the series (root mean square of logarithms).
-- grain: series_id
create table intermediate.nowcast as
with part as (
  select concat_ws('/', measure, region_code, sector_code, occupation_code, programme_code, definition) as series_id, *
  from staging.part_year where rule.is_counted(obs_status, basis, is_illustrative)
),
counted as (from part where value is not null),
-- Parts of one length, from January on without a hole, added in their order: the last digit hangs on nothing else.
added as (
  select n.series_id, n.year, n.year_is, n.last_month as months, n.part_months,
    sum(b.value order by b.first_month) * if(n.year_is = 'mean', n.part_months / n.last_month, 1) as value
  from counted n
  join counted b on b.series_id = n.series_id and b.year = n.year and b.part_months = n.part_months and b.first_month <= n.first_month
  where n.year_is <> 'end'
  group by n.series_id, n.year, n.year_is, n.last_month, n.part_months
  having count(*) * n.part_months = n.last_month
),
-- Of several lengths the longest was rounded least often; at the end of a month the month itself says most.
so_far as (
  from added qualify row_number() over (partition by series_id, year, months order by part_months desc) = 1
  union all by name
  select series_id, year, year_is, last_month as months, part_months, value from counted where year_is = 'end'
  qualify row_number() over (partition by series_id, year, last_month order by part_months) = 1
),
whole as (
  select s.series_id, o.year, o.value
  from staging.observation o
  join intermediate.series s using (measure, region_code, sector_code, occupation_code, programme_code, definition)
  where rule.is_counted(o.obs_status, o.basis, o.is_illustrative)
),
told as (
  select n.series_id, n.year, n.year_is, n.months, n.value as so_far, b.value as so_far_before, w.value as value_before,
    n.value * w.value / b.value as value
  from so_far n
  join so_far b on b.series_id = n.series_id and b.year = n.year - 1 and b.months = n.months
  join whole w on w.series_id = n.series_id and w.year = n.year - 1
  where n.value > 0 and w.value > 0 and b.value >= 0.5 * if(n.year_is = 'sum', n.months / 12, 1) * w.value and n.months < 12
    -- Months on either side of a break are counted in two ways.
    and not exists (
      select 1 from counted c join raw.source f using (source_id) where c.series_id = n.series_id and c.obs_status = 'B' and f.breaks = 'split'
        and 12 * c.year + c.first_month between 12 * (n.year - 1) + 2 and 12 * n.year + n.months)
),
current as (
  from told n
  anti join whole p on p.series_id = n.series_id and p.year >= n.year
  anti join part p on p.series_id = n.series_id and p.year > n.year
  qualify row_number() over (partition by series_id order by year desc, months desc) = 1
),
past as (
  select c.series_id, count(*)::integer as n_past, sqrt(avg(pow(ln(w.value / t.value), 2) order by t.year)) as past_error
  from current c
  join told t on t.series_id = c.series_id and t.months = c.months and t.year < c.year
  join whole w on w.series_id = t.series_id and w.year = t.year and w.value > 0
  group by all
)
select c.*, coalesce(p.n_past, 0)::integer as n_past, p.past_error from current c left join past p using (series_id);
