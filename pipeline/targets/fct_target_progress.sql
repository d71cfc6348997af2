-- What each target asks for, from its own baseline and from the last actual, and what the trend falls short of.
-- An increment counts from its baseline. A trend is only set against a target of its own definition.
-- grain: target_id, from_basis, from_definition
create table marts.fct_target_progress as
with asked as (
  select t.*, case t.kind when 'increment' then t.baseline_value + t.value else t.value end as target_value
  from raw.target t
),
last_actual as (
  select s.measure, s.region_code, s.sector_code, s.definition, s.last_actual_year as last_year, s.last_actual_value as last_value, s.series_id
  from intermediate.fitted_series s
  where s.occupation_code in ('_T', '_Z') and s.programme_code in ('_T', '_Z') and not s.is_illustrative
),
start as (
  select a.target_id, 'baseline' as from_basis, a.baseline_year as from_year, a.baseline_value as from_value, a.definition as from_definition
  from asked a where a.baseline_year is not null and a.baseline_value is not null
  union all
  select a.target_id, 'last_actual', l.last_year, l.last_value, l.definition
  from asked a join last_actual l using (measure, region_code, sector_code)
  where l.last_year < a.year
    and (l.definition = a.definition
      or l.last_year > (select max(o.last_year) from last_actual o
           where o.measure = a.measure and o.definition = a.definition and o.region_code = a.region_code and o.sector_code = a.sector_code))
),
trend as (
  select l.measure, l.region_code, l.sector_code, l.definition, f.scenario, f.year, f.mean,
    f.lo_80 as trend_lo, f.hi_80 as trend_hi, fit.interval_kind
  from last_actual l join forecast.path f using (series_id) join forecast.fit fit using (series_id, scenario)
)
select a.target_id, a.measure, a.region_code, a.sector_code, a.definition, a.year as target_year, a.target_value, a.unit, a.adopted,
  s.from_basis, s.from_year, s.from_value, s.from_definition, s.from_definition = a.definition as same_definition,
  power(a.target_value / nullif(s.from_value, 0), 1.0 / nullif(a.year - s.from_year, 0)) - 1 as required_growth_share,
  (a.target_value - s.from_value) / nullif(a.year - s.from_year, 0) as required_per_year,
  t.trend_lo, t.trend_hi, t.mean as trend_mean, t.interval_kind as trend_kind,
  a.target_value - t.trend_hi as shortfall_lo, a.target_value - t.trend_lo as shortfall_hi
from asked a
join start s using (target_id)
left join trend t on t.measure = a.measure and t.region_code = a.region_code and t.sector_code = a.sector_code
  and t.definition = a.definition and t.year = a.year
order by all;
