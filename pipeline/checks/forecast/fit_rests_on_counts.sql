-- No model was given a row that was not counted: a share of a whole, a judgement, a projection of the publisher (F), or
-- what stands before the last break of its series (B); made-up rows are fitted in series marked as made up, alone.
with point as (
  select p.series_id, p.year, s.is_illustrative, s.measure, s.region_code, s.sector_code, s.occupation_code,
    s.programme_code, p.source_definition as definition
  from intermediate.series_point p join intermediate.fitted_series s using (series_id)
  where not p.is_nowcast
),
broken as (
  select o.measure, o.region_code, o.sector_code, o.occupation_code, o.programme_code, o.definition, max(o.year) as last_break
  from staging.observation o join raw.source f using (source_id)
  where o.obs_status = 'B' and f.breaks = 'split' and o.basis in ('observed', 'derived', 'illustrative')
  group by all
)
select p.series_id, p.year, o.basis, o.obs_status, b.last_break
from point p
left join staging.observation o using (measure, region_code, sector_code, occupation_code, programme_code, definition, year)
left join broken b using (measure, region_code, sector_code, occupation_code, programme_code, definition)
where o.basis is null or o.obs_status = 'F' or o.basis in ('imputed', 'assumed')
  or (o.basis = 'illustrative' and not p.is_illustrative) or p.year < b.last_break
union all
-- A part of a whole follows from its whole, and is no series of its own.
select n.node_id, f.last_year, 'imputed', null, null
from imputation.node n join forecast.fit f on f.series_id = n.node_id
where n.counted_series_id is null;
