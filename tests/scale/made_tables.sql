-- Made-up tables for the questions that are put to two engines: of each kind of row some that are right and some that are
-- wrong, so that no answer is empty. They hold what the questions read, and no more.
create schema forecast; create schema intermediate; create schema raw; create schema plan; create schema balance;
create table forecast.fit as
select 's' || s as series_id, 'central' as scenario, s % 9 as n_obs, 2020 + s % 4 as last_year,
  ['prediction_interval', 'reference_class', 'short_series', 'none'][1 + (s * 7) % 4] as interval_kind
from range(400) a(s);
create table forecast.path as
select series_id, scenario, last_year + h as year, if(hash(series_id) % 3 = 0, null, 1.0 * h) as lo_80, 2.0 * h as hi_80,
  0.5 * h as lo_95, if(hash(series_id) % 5 = 0, null, 3.0 * h) as hi_95
from forecast.fit, range(1, 4) b(h);
create table intermediate.fitted_series as
select series_id, n_obs - (hash(series_id) % 7 = 0)::integer as n_obs, last_year, 'employment' as measure,
  if(hash(series_id) % 2 = 0, 'new', 'joined') as definition
from forecast.fit where hash(series_id) % 11 <> 0;
create table intermediate.series_point as
select series_id, last_year - t as year, ['new', 'old', 'joined'][1 + ((hash(series_id) + t) % 3)::integer] as source_definition,
  if(t % 2 = 0, 1.0, 1.25) as splice_factor
from forecast.fit, range(5) b(t);
create table raw.splice as
select * from (values ('employment', 'joined', 'old', 'new', 1.25::double), ('employment', 'joined', 'old', 'new', null)) x(measure, into_definition, older, newer, factor);
create table plan.curve as
select 'central' as scenario, 'r' || r as region_code, 'o' || o as occupation_code, 2030 as year, t as tangent,
  0.9 - 0.2 * t + (r + o) % 3 * 0.15 * t as slope, 100.0 * t as brought_persons, 400 - 70.0 * t + (r * o) % 5 as expected_short_persons
from range(6) a(r), range(8) b(o), range(4) c(t);
create table plan.coverage as
select 'central' as scenario, region_code, occupation_code, year, 300.0 as need_persons, 150.0 as brought_persons,
  300.0 - hash(region_code, occupation_code) % 200 as short_persons, 12.0 as over_persons, false as is_total, false as is_illustrative
from plan.curve group by all;
create table balance.place_part as
select 'central' as scenario, 'r' || r as region_code, 'o' || o as occupation_code, 'p' || p as programme_code, 2025 + t as year,
  sqrt(r + o * p + t) as located_raw_persons, ln(2 + r + o + p * t) as supply_persons, if(p = 0, null, 'in time') as reason
from range(5) a(r), range(6) b(o), range(4) c(p), range(3) d(t);
create table balance.leaf as
select distinct scenario, region_code, occupation_code, year, sector_code, if(sector_code = 'x', 0.3, 0.7) as allocation_share
from balance.place_part, (values ('x'), ('y')) s(sector_code);
