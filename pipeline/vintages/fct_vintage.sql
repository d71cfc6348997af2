-- What every release said of the future, this one included: forecasts, cumulated gaps of the chain at central values, and
-- the answer at the horizon (people short and over, means over the draws; leaves are specialties of regions).
-- grain: vintage_no, kind, measure, region_code, sector_code, occupation_code, programme_code, definition, scenario, year
create table marts.fct_vintage as
with own as (
  select 'forecast' as kind, measure, region_code, sector_code, occupation_code, programme_code, definition, scenario, year,
    mean, lo_80, hi_80, lo_95, hi_95, model, is_total, is_illustrative
  from marts.fct_forecast
  union all
  select 'gap', 'gap_cum', b.region_code, b.sector_code, b.occupation_code, '_Z', p.demand_definition, b.scenario, b.year,
    b.gap_cum_persons::double, b.gap_cum_lo_80::double, b.gap_cum_hi_80::double, null, null, b.interval_basis, b.is_total, b.is_illustrative
  from marts.fct_balance b cross join raw.project p
  where b.gap_cum_persons is not null
  union all
  select 'answer', told.measure, a.region_code, a.sector_code, a.occupation_code, '_Z', p.demand_definition, a.scenario, a.target_year,
    told.mean, told.lo_80, told.hi_80, null, null, a.interval_basis, a.verdict is null, a.is_illustrative
  from marts.fct_answer a cross join raw.project p, lateral (
    values ('short_persons', a.short_persons, a.short_lo_80, a.short_hi_80), ('over_persons', a.over_persons, a.over_lo_80, a.over_hi_80)
  ) as told(measure, mean, lo_80, hi_80)
  where told.mean is not null
)
-- A release that is built again from the same files keeps its number.
from raw.vintage where vintage_id <> (select run_id from raw.edition)
union all by name
select own.*, coalesce(
    (select max(vintage_no) from raw.vintage where vintage_id = e.run_id),
    (select coalesce(max(vintage_no), 0) + 1 from raw.vintage))::integer as vintage_no, e.run_id as vintage_id, p.as_of
from own cross join raw.edition e cross join raw.project p
order by all;
