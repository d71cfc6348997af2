-- A splice that gives no factor takes it from years that both definitions print, of the very series and since the last break
-- of either; where there are none nothing can be joined, and where there are the factor is what the newer prints over what
-- the older does.
with printed as (
  from staging.observation o
  semi join intermediate.series_point p on not p.is_nowcast and p.year = o.year and p.series_id
    = concat_ws('/', o.measure, o.region_code, o.sector_code, o.occupation_code, o.programme_code, o.definition)
),
pair as (
  select x.measure, x.into_definition, n.region_code, n.sector_code, n.occupation_code, n.programme_code,
    sum(n.value) / nullif(sum(o.value), 0) as factor
  from raw.splice x
  join printed n on n.measure = x.measure and n.definition = x.newer
  join printed o on o.measure = x.measure and o.definition = x.older and o.year = n.year
    and o.region_code = n.region_code and o.sector_code = n.sector_code and o.occupation_code = n.occupation_code
    and o.programme_code = n.programme_code
  where x.factor is null
  group by all
)
select x.measure, x.older, x.newer, x.into_definition, null as series_id, null as splice_factor, null as printed_factor
from raw.splice x
where x.factor is null
  and not exists (select 1 from pair p where p.measure = x.measure and p.into_definition = x.into_definition and p.factor > 0)
union all
select x.measure, x.older, x.newer, x.into_definition, p.series_id, p.splice_factor, r.factor
from raw.splice x
join intermediate.fitted_series s on s.measure = x.measure and s.definition = x.into_definition
join intermediate.series_point p on p.series_id = s.series_id and p.source_definition = x.older
left join pair r on r.measure = s.measure and r.into_definition = s.definition and r.region_code = s.region_code
  and r.sector_code = s.sector_code and r.occupation_code = s.occupation_code and r.programme_code = s.programme_code
where x.factor is null and (r.factor is null or abs(p.splice_factor - r.factor) > 1e-9 * abs(r.factor));
