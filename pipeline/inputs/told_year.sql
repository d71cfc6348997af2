-- Years of which a part was counted, and so was the same part of the year before, by the months of that part:
-- value so far × (the year before / the same months of the year before). So far is the sum of the months from January on, their
-- mean, or the last of them, as the measure's year is. From counted rows alone, of which a suppressed one tells nothing. A year
-- whose same months had less than half of their even part of the year before (months/12 of a sum, all of a mean or an end) is
-- told by nothing (is_enough): of 1 in January among 189 a year any January makes any year. It is the current one (is_current)
-- until it is published whole or its series goes on.
-- grain: measure, region_code, sector_code, occupation_code, programme_code, definition, year, months
create or replace view staging.told_year as
with part as (
  from staging.part_year where rule.is_counted(obs_status, basis, is_illustrative)
),
counted as (from part where value is not null),
-- Parts of one length, from January on without a hole, added in their order: the last digit hangs on nothing else.
added as (
  select n.measure, n.region_code, n.sector_code, n.occupation_code, n.programme_code, n.definition, n.year, n.year_is,
    n.last_month as months, n.part_months, n.source_id, n.source_line,
    sum(b.value order by b.first_month) * if(n.year_is = 'mean', n.part_months / n.last_month, 1) as value
  from counted n
  join counted b using (measure, region_code, sector_code, occupation_code, programme_code, definition, year, part_months)
  where n.year_is <> 'end' and b.first_month <= n.first_month
  group by n.measure, n.region_code, n.sector_code, n.occupation_code, n.programme_code, n.definition, n.year, n.year_is,
    n.last_month, n.part_months, n.source_id, n.source_line
  having count(*) * n.part_months = n.last_month
),
-- Of several lengths the longest was rounded least often; at the end of a month the month itself says most.
so_far as (
  from added qualify row_number() over (
    partition by measure, region_code, sector_code, occupation_code, programme_code, definition, year, months order by part_months desc) = 1
  union all by name
  select measure, region_code, sector_code, occupation_code, programme_code, definition, year, year_is, last_month as months,
    part_months, source_id, source_line, value
  from counted where year_is = 'end'
  qualify row_number() over (
    partition by measure, region_code, sector_code, occupation_code, programme_code, definition, year, last_month order by part_months) = 1
),
whole as (
  select measure, region_code, sector_code, occupation_code, programme_code, definition, year, value
  from staging.observation where rule.is_counted(obs_status, basis, is_illustrative)
),
ends as (
  select p.measure, p.region_code, p.sector_code, p.occupation_code, p.programme_code, p.definition, max(p.year) as part_year, max(w.year) as whole_year
  from part p left join whole w using (measure, region_code, sector_code, occupation_code, programme_code, definition)
  group by all
),
told as (
  select n.*, b.value as so_far_before, w.value as value_before, y.value as published, b.source_id as source_before, b.source_line as line_before,
    0.5 * if(n.year_is = 'sum', n.months / 12, 1) * w.value as least_before,
    n.year >= e.part_year and n.year > coalesce(e.whole_year, 0) as is_current
  from so_far n
  join so_far b on b.measure = n.measure and b.region_code = n.region_code and b.sector_code = n.sector_code
    and b.occupation_code = n.occupation_code and b.programme_code = n.programme_code and b.definition = n.definition
    and b.year = n.year - 1 and b.months = n.months
  join whole w on w.measure = n.measure and w.region_code = n.region_code and w.sector_code = n.sector_code
    and w.occupation_code = n.occupation_code and w.programme_code = n.programme_code and w.definition = n.definition
    and w.year = n.year - 1
  left join whole y on y.measure = n.measure and y.region_code = n.region_code and y.sector_code = n.sector_code
    and y.occupation_code = n.occupation_code and y.programme_code = n.programme_code and y.definition = n.definition
    and y.year = n.year
  join ends e on e.measure = n.measure and e.region_code = n.region_code and e.sector_code = n.sector_code
    and e.occupation_code = n.occupation_code and e.programme_code = n.programme_code and e.definition = n.definition
  where n.value > 0 and w.value > 0 and n.months < 12
    -- Months on either side of a break are counted in two ways.
    and not exists (
      select 1 from counted c join raw.source f using (source_id)
      where c.measure = n.measure and c.region_code = n.region_code and c.sector_code = n.sector_code
        and c.occupation_code = n.occupation_code and c.programme_code = n.programme_code and c.definition = n.definition
        and c.obs_status = 'B' and f.breaks = 'split'
        and 12 * c.year + c.first_month between 12 * (n.year - 1) + 2 and 12 * n.year + n.months)
)
select measure, region_code, sector_code, occupation_code, programme_code, definition, year, year_is, months,
  so_far_before >= least_before as is_enough, is_current, value as so_far, so_far_before, value_before, published, least_before,
  source_before, line_before, if(so_far_before >= least_before, value * value_before / so_far_before, null) as value
from told;
