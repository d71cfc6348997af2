-- Indicators of adequacy over T0+1 … T, leaves and totals; ratios are recomputed from summed parts.
-- A value that cannot be given is a row with its reason.
-- grain: scenario, region_code, sector_code, occupation_code, indicator
create table marts.fct_adequacy as
with part as (
  select b.scenario, b.region_code, b.sector_code, b.occupation_code, b.is_total, bool_or(b.is_illustrative) as is_illustrative,
    min(b.year) as from_year, max(b.year) as to_year,
    sum(b.openings_persons)::double as openings, sum(b.supply_persons)::double as supply,
    count(b.supply_persons) = count(*) as supply_known, min(b.reason) as reason
  from marts.fct_balance b where b.basis = 'flow'
  group by all
),
raw_leaf as (
  select scenario, region_code, sector_code, occupation_code, sum(located_raw_persons::decimal(24, 6))::double as located_raw
  from balance.supply_part group by all
),
raw_supply as (
  select r.scenario, if(m.over_region, '_T', r.region_code) as region_code, if(m.over_sector, '_T', r.sector_code) as sector_code,
    if(m.over_occupation, '_T', r.occupation_code) as occupation_code, sum(r.located_raw::decimal(24, 6))::double as located_raw
  from raw_leaf r cross join intermediate.balance_mask m
  group by all
),
base as (
  select l.region_code, l.sector_code, l.occupation_code, l.mean from intermediate.balance_leaf l where l.year = l.base_year
),
base_total as (
  select if(m.over_region, '_T', b.region_code) as region_code, if(m.over_sector, '_T', b.sector_code) as sector_code,
    if(m.over_occupation, '_T', b.occupation_code) as occupation_code, sum(b.mean::decimal(24, 6))::double as employment_base
  from base b cross join intermediate.balance_mask m
  group by all
),
measured as (
  select p.*, coalesce(r.located_raw, 0) as located_raw, e.employment_base
  from part p
  left join raw_supply r using (scenario, region_code, sector_code, occupation_code)
  left join base_total e using (region_code, sector_code, occupation_code)
),
valued as (
  select m.*, i.indicator,
    case
      when not m.supply_known then coalesce(m.reason, 'supply_unknown')
      when m.openings < 30 then 'openings_below_30'
      when i.indicator = 'shortage_share' and coalesce(m.employment_base, 0) = 0 then 'no_employment'
    end as why_not,
    case i.indicator
      when 'ita' then m.located_raw / nullif(m.openings, 0)
      when 'shortage_share' then (m.openings - m.supply) / nullif(m.employment_base, 0)
    end as computed
  from measured m join raw.indicator i on i.indicator in ('ita', 'shortage_share')
)
select v.scenario, v.region_code, v.sector_code, v.occupation_code, v.from_year, v.to_year, v.indicator,
  if(v.why_not is null, v.computed, null) as value, c.class_code as class,
  if(v.why_not is null, null, v.why_not) as reason, v.is_total, v.is_illustrative
from valued v
left join raw.indicator_class c on c.indicator = v.indicator and v.why_not is null
  and (c.lower is null or v.computed > c.lower or (c.closed_side = 'lower' and v.computed = c.lower))
  and (c.upper is null or v.computed < c.upper or (c.closed_side = 'upper' and v.computed = c.upper))
order by all;
