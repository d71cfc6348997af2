-- A published total lies within the declared tolerance of the sum of its parts, where all of them are printed.
with part as (
  select w.series_id as total_id, w.last_year, p.year, p.value,
    count(distinct l.series_id) over (partition by w.series_id) as n_leaves, l.series_id
  from intermediate.fitted_series w
  join intermediate.fitted_series l on l.source_id = w.source_id and l.measure = w.measure and l.definition = w.definition
    and not l.is_total and w.is_total
    and (l.region_code = w.region_code or w.region_code = '_T') and (l.sector_code = w.sector_code or w.sector_code = '_T')
    and (l.occupation_code = w.occupation_code or w.occupation_code = '_T')
    and (l.programme_code = w.programme_code or w.programme_code = '_T')
  join intermediate.series_point p on p.series_id = l.series_id and not p.is_nowcast
),
summed as (select total_id, year, sum(value::decimal(28, 6))::double as parts from part group by total_id, year, n_leaves having count(*) = n_leaves)
select s.total_id, s.year, t.value as printed, s.parts
from summed s
join intermediate.series_point t on t.series_id = s.total_id and t.year = s.year and not t.is_nowcast
cross join raw.project p
where p.published_total_tolerance is not null and abs(t.value - s.parts) > p.published_total_tolerance;
