-- Every yearly value the models may see: rows that were counted, from the last break of the series on (status B, unless
-- its source declares that breaks are to be ignored). A new definition starts a new series; only a declared splice joins
-- two.
-- grain: series_id, year
create table intermediate.series_point as
with
counted as (
  select s.series_id, o.*, o.obs_status = 'P' as is_provisional,
    max(if(o.obs_status = 'B' and f.breaks = 'split', o.year, null)) over (partition by s.series_id) as last_break
  from staging.observation o
  join raw.source f using (source_id)
  join intermediate.series s using (measure, region_code, sector_code, occupation_code, programme_code, definition)
  where rule.is_counted(o.obs_status, o.basis, o.is_illustrative)
),
point as (from counted where last_break is null or year >= last_break),
newer as (
  select o.*, p.into_definition, min(o.year) over (partition by p.into_definition, o.series_id) as starts
  from point o join raw.splice p on p.measure = o.measure and p.newer = o.definition
),
spliced as (
  select concat_ws('/', n.measure, n.region_code, n.sector_code, n.occupation_code, n.programme_code, n.into_definition) as series_id,
    n.year, n.value, n.definition as source_definition, 1.0::double as splice_factor, n.is_provisional
  from newer n
  union all
  select distinct concat_ws('/', o.measure, o.region_code, o.sector_code, o.occupation_code, o.programme_code, p.into_definition),
    o.year, o.value * p.factor, o.definition, p.factor, o.is_provisional
  from point o
  join raw.splice p on p.measure = o.measure and p.older = o.definition
  join newer n on n.into_definition = p.into_definition and n.measure = o.measure and n.region_code = o.region_code
    and n.sector_code = o.sector_code and n.occupation_code = o.occupation_code and n.programme_code = o.programme_code
    and o.year < n.starts
)
select series_id, year, value, definition as source_definition, 1.0::double as splice_factor, is_provisional from point
union all from spliced;
