-- The series that are fitted: those of the files that have a point to fit, and those a declared splice joins.
-- grain: series_id
create table intermediate.fitted_series as
with held as (
  select series_id, count(*)::integer as n_obs, min(year) as first_year, max(year) as last_year,
    arg_max(value, year) as last_value, max(year) - min(year) + 1 > count(*) as has_gap,
    count_if(is_provisional)::integer as n_provisional, count_if(is_stand_in)::integer as n_stand_ins, bool_or(splice_factor <> 1) as is_spliced,
    max(year) filter (not is_nowcast) as last_actual_year, arg_max(value, year) filter (not is_nowcast) as last_actual_value
  from intermediate.series_point group by series_id
),
named as (
  from intermediate.series
  union all
  select p.series_id, s.measure, s.region_code, s.sector_code, s.occupation_code, s.programme_code, x.into_definition,
    s.source_id, bool_or(d.is_illustrative), s.is_total
  from raw.splice x
  join intermediate.series s on s.measure = x.measure and s.definition = x.newer
  join intermediate.series_point p
    on p.series_id = concat_ws('/', s.measure, s.region_code, s.sector_code, s.occupation_code, s.programme_code, x.into_definition)
  join raw.definition d on d.measure = s.measure and d.definition = p.source_definition
  group by all
)
select named.*, held.* exclude (series_id) from named join held using (series_id);
