-- Past forecasts beside the actuals that have arrived since; illustrative rows are never scored.
-- grain: vintage_no, measure, region_code, sector_code, occupation_code, programme_code, definition, scenario, year
create table marts.fct_vintage_score as
with actual as (
  select measure, region_code, sector_code, occupation_code, programme_code, definition, year, value, is_illustrative from marts.fct_observation
  where value is not null and rule.is_counted(obs_status, basis, is_illustrative)
  union all
  select measure, region_code, sector_code, occupation_code, programme_code, definition, year, value, is_illustrative from marts.fct_observation_total
)
select v.vintage_no, v.vintage_id, v.measure, v.region_code, v.sector_code, v.occupation_code, v.programme_code, v.definition,
  v.scenario, v.year, v.model, v.mean as forecast, a.value as actual, v.mean - a.value as error,
  (v.mean - a.value) / nullif(abs(a.value), 0) as error_share,
  a.value between v.lo_80 and v.hi_80 as inside_80, a.value between v.lo_95 and v.hi_95 as inside_95, v.is_total
from marts.fct_vintage v
join actual a using (measure, region_code, sector_code, occupation_code, programme_code, definition, year)
where v.kind = 'forecast' and not v.is_illustrative and not a.is_illustrative
order by all;
