-- Every yearly value the models may see: rows that were counted, and the year that a part of it tells; from the last break of the series on (status B, unless
-- its source declares that breaks are to be ignored). A new definition starts a new series; only a declared splice joins
-- two, by its factor or, where it gives none, by newer over older in the years that both print of the very series.
-- grain: series_id, year
create table intermediate.series_point as
with
counted as (
  select s.series_id, o.*, o.obs_status = 'P' as is_provisional, false as is_nowcast, o.is_protected as is_stand_in,
    max(if(o.obs_status = 'B' and f.breaks = 'split', o.year, null)) over (partition by s.series_id) as last_break
  from staging.observation o
  join raw.source f using (source_id)
  join intermediate.series s using (measure, region_code, sector_code, occupation_code, programme_code, definition)
  where rule.is_counted(o.obs_status, o.basis, o.is_illustrative)
),
own as (from counted where last_break is null or year >= last_break),
point as (
  from own
  union all by name
  select s.series_id, s.measure, s.region_code, s.sector_code, s.occupation_code, s.programme_code, s.definition,
    n.year, n.value, false as is_provisional, true as is_nowcast, 'derived' as basis, false as is_stand_in
  from intermediate.nowcast n join intermediate.series s using (series_id)
),
newer as (
  select o.*, p.into_definition, min(o.year) over (partition by p.into_definition, o.series_id) as starts
  from point o join raw.splice p on p.measure = o.measure and p.newer = o.definition
),
linked as (
  select n.into_definition, n.series_id, sum(n.value) / nullif(sum(o.value), 0) as factor
  from newer n
  join raw.splice p using (into_definition, measure)
  join point o on o.measure = n.measure and o.definition = p.older and o.year = n.year and o.region_code = n.region_code
    and o.sector_code = n.sector_code and o.occupation_code = n.occupation_code and o.programme_code = n.programme_code
  -- What a part of a year tells was printed by neither.
  where not n.is_nowcast and not o.is_nowcast
  group by all
),
spliced as (
  select concat_ws('/', n.measure, n.region_code, n.sector_code, n.occupation_code, n.programme_code, n.into_definition) as series_id,
    n.year, n.value, n.definition as source_definition, 1.0::double as splice_factor, n.is_provisional, n.is_nowcast, n.basis, n.is_stand_in
  from newer n
  union all
  select distinct concat_ws('/', o.measure, o.region_code, o.sector_code, o.occupation_code, o.programme_code, p.into_definition),
    o.year, o.value * coalesce(p.factor, l.factor), o.definition, coalesce(p.factor, l.factor), o.is_provisional, o.is_nowcast,
    if(o.basis = 'observed', 'derived', o.basis), o.is_stand_in
  from point o
  join raw.splice p on p.measure = o.measure and p.older = o.definition
  join newer n on n.into_definition = p.into_definition and n.measure = o.measure and n.region_code = o.region_code
    and n.sector_code = o.sector_code and n.occupation_code = o.occupation_code and n.programme_code = o.programme_code
    and o.year < n.starts
  left join linked l on l.into_definition = p.into_definition and l.series_id = n.series_id
  where coalesce(p.factor, l.factor) > 0
)
select series_id, year, value, definition as source_definition, 1.0::double as splice_factor, is_provisional, is_nowcast, basis, is_stand_in from point
union all from spliced;
