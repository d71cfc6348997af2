-- A national target of employment shared among regions: their own row where one is given; what is left of the nation's
-- is shared among the others by base-year employment (imputed, status I, and illustrative where those shares are), and
-- by nothing where none of them employs anybody.
-- grain: target_id, region_code
create table marts.fct_target_region as
with base as (
  select region_code, sum(mean::decimal(24, 6)) as persons, bool_or(is_illustrative) as is_illustrative
  from intermediate.leaf_at_center where year = base_year group by all
),
placed as (
  select t.target_id, t.year, t.unit, t.value as national, b.*, own.value as own
  from raw.target t
  join raw.project p on t.measure = p.demand_measure
  cross join base b
  left join raw.target own on own.measure = t.measure and own.year = t.year and own.region_code = b.region_code and own.sector_code = '_T'
    and own.kind = 'level' and own.adopted = t.adopted and own.definition = t.definition
  where t.region_code = '_T' and t.sector_code = '_T' and t.kind = 'level' and t.adopted in ('adopted', 'milestone')
),
rest as (
  select target_id, greatest(0, any_value(national) - coalesce(sum(own::decimal(24, 6)), 0)::double) as value,
    sum(persons) filter (own is null)::double as persons
  from placed group by all
)
select target_id, region_code, year, unit, coalesce(own, rest.value * placed.persons::double / rest.persons) as value,
  if(own is null, 'I', 'A') as obs_status, own is null and is_illustrative as is_illustrative
from placed join rest using (target_id)
where own is not null or rest.persons > 0
order by all;
