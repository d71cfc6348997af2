-- A national target of employment shared among regions: their own row where one is given, else the region's share of
-- base-year employment (imputed, status I, and illustrative where those shares are).
-- grain: target_id, region_code
create table marts.fct_target_region as
with base as (
  select region_code, sum(mean::decimal(24, 6))::double as persons, bool_or(is_illustrative) as is_illustrative
  from intermediate.balance_leaf where year = base_year group by all
),
whole as (select sum(persons::decimal(24, 6))::double as persons from base)
select t.target_id, b.region_code, t.year, t.unit,
  coalesce(own.value, t.value * b.persons / whole.persons) as value,
  if(own.value is null, 'I', 'A') as obs_status, own.value is null and b.is_illustrative as is_illustrative
from raw.target t
join raw.project p on t.measure = p.demand_measure
cross join base b cross join whole
left join raw.target own on own.measure = t.measure and own.year = t.year and own.region_code = b.region_code and own.sector_code = '_T'
  and own.kind = 'level' and own.adopted = t.adopted and own.definition = t.definition
where t.region_code = '_T' and t.sector_code = '_T' and t.kind = 'level' and t.adopted in ('adopted', 'milestone')
order by all;
