-- Values under old codes, passed on by the declared shares. A present code is told where each old code that went into it is
-- there; of whole codes it is their sum, of shares a guess whose range is that of the shares. What a file says itself stands.
-- grain: measure, region_code, sector_code, occupation_code, programme_code, definition, year
create table staging.passed_value as
with
asked as (select dimension, to_code, count(*) as n from raw.passage group by all),
passage as (
  select p.dimension, p.from_code, p.to_code, p.mode, coalesce(p.low, p.mode) as low, coalesce(p.high, p.mode) as high, a.n
  from raw.passage p join asked a using (dimension, to_code)
),
part as (
  select f.*, coalesce(r.to_code, f.region_code) as to_region, coalesce(s.to_code, f.sector_code) as to_sector,
    coalesce(o.to_code, f.occupation_code) as to_occupation, coalesce(p.to_code, f.programme_code) as to_programme,
    coalesce(r.mode, 1) * coalesce(s.mode, 1) * coalesce(o.mode, 1) * coalesce(p.mode, 1) as mode,
    coalesce(r.low, 1) * coalesce(s.low, 1) * coalesce(o.low, 1) * coalesce(p.low, 1) as low,
    coalesce(r.high, 1) * coalesce(s.high, 1) * coalesce(o.high, 1) * coalesce(p.high, 1) as high,
    coalesce(r.n, 1) * coalesce(s.n, 1) * coalesce(o.n, 1) * coalesce(p.n, 1) as n_needed,
    concat_ws(' ', r.from_code, s.from_code, o.from_code, p.from_code) as from_code
  from staging.former_row f
  left join passage r on r.dimension = 'region' and r.from_code = f.region_code
  left join passage s on s.dimension = 'sector' and s.from_code = f.sector_code
  left join passage o on o.dimension = 'occupation' and o.from_code = f.occupation_code
  left join passage p on p.dimension = 'programme' and p.from_code = f.programme_code
),
own as (
  select measure, region_code, sector_code, occupation_code, programme_code, definition, year from staging.coded_row c
  anti join staging.rejected_row x using (source_id, row_no)
  where c.first_month = 1 and c.last_month = 12 and exists (select 1 from staging.former_row)
)
select t.measure, t.to_region as region_code, t.to_sector as sector_code, t.to_occupation as occupation_code, t.to_programme as programme_code,
  t.definition, t.year, sum(t.value * t.mode order by t.source_order, t.line) as value, sum(t.value * t.low order by t.source_order, t.line) as low, sum(t.value * t.high order by t.source_order, t.line) as high,
  any_value(t.unit) as unit,
  case when bool_or(t.basis = 'illustrative') then 'illustrative' when bool_or(t.basis = 'assumed') then 'assumed'
    when bool_or(t.mode < 1 or t.basis = 'imputed') then 'imputed' else 'derived' end as basis,
  string_agg(distinct t.from_code, '|' order by t.from_code) as from_codes, count(*)::integer as n_from, max(t.n_needed)::integer as n_needed,
  count(*) = max(t.n_needed) and any_value(own.measure) is null as is_used,
  arg_min(t.source_id, (t.source_order, t.line)) as source_id, arg_min(t.line, (t.source_order, t.line)) as source_line,
  case when bool_or(t.status = 'F') then 'F' when bool_or(t.mode < 1) then 'I' when bool_or(t.status = 'P') then 'P' else min(t.status) end as obs_status,
  max(t.grade) as grade, bool_or(t.is_illustrative) as is_illustrative
from part t
left join own on own.measure = t.measure and own.region_code = t.to_region and own.sector_code = t.to_sector
  and own.occupation_code = t.to_occupation and own.programme_code = t.to_programme and own.definition = t.definition and own.year = t.year
group by all;
