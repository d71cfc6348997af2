-- The stock that adopted targets ask of each cell and total at the target year. A row of the very place wins; else the
-- narrowest target around it is shared by base-year employment (status I, imputed). A target of another definition than
-- the demand's is not divided by: only where the demand is an illustrative split whose whole is that definition's own
-- published level, to a thousandth, do the two count the same people.
-- grain: region_code, sector_code, occupation_code
create table intermediate.target_stock as
with demand as (
  select o.year, sum(o.value::decimal(24, 6))::double as persons, bool_or(s.is_illustrative) as is_illustrative
  from intermediate.fitted_series s
  join raw.project p on s.measure = p.demand_measure and s.definition = p.demand_definition
  join intermediate.series_point o using (series_id)
  where not s.is_total group by o.year
),
published as (
  select o.definition, max(o.year) as year, arg_max(o.value, o.year) as persons
  from staging.observation o join raw.project p on o.measure = p.demand_measure
  where o.region_code = '_T' and o.sector_code = '_T' and o.occupation_code in ('_T', '_Z')
    and rule.is_counted(o.obs_status, o.basis, o.is_illustrative) group by all
),
anchored as (
  select w.definition from published w join demand d using (year)
  where d.is_illustrative and abs(d.persons - w.persons) <= 0.001 * w.persons
),
asked as (
  select t.target_id, t.region_code, t.sector_code, t.definition, t.value,
    t.definition = p.demand_definition as is_same, is_same or t.definition in (select definition from anchored) as is_comparable
  from raw.target t join raw.project p on t.measure = p.demand_measure and t.year = p.target_year
  where t.kind = 'level' and t.adopted = 'adopted'
),
base as (
  select region_code, sector_code, occupation_code, mean::decimal(24, 6) as persons from intermediate.leaf_at_center where year = base_year
),
scope as (
  select a.*, sum(b.persons)::double as base_persons
  from asked a join base b on a.region_code in ('_T', b.region_code) and a.sector_code in ('_T', b.sector_code)
  group by all
),
leaf as (
  select b.region_code, b.sector_code, b.occupation_code, s.target_id, s.definition, s.is_comparable,
    s.value * b.persons::double / nullif(s.base_persons, 0) as persons
  from base b left join scope s on s.region_code in ('_T', b.region_code) and s.sector_code in ('_T', b.sector_code)
  qualify row_number() over (partition by b.region_code, b.sector_code, b.occupation_code
    order by s.is_comparable desc nulls last, (s.region_code <> '_T')::integer + (s.sector_code <> '_T')::integer desc,
      s.region_code = '_T', s.is_same desc, s.target_id) = 1
),
own as (
  select * from asked where is_comparable
  qualify row_number() over (partition by region_code, sector_code order by is_same desc, target_id) = 1
),
shared as (
  select m.region_code, m.sector_code, m.occupation_code,
    case when bool_and(coalesce(l.is_comparable, false)) then sum(l.persons::decimal(24, 6))::double end as persons,
    string_agg(distinct l.target_id, ', ' order by l.target_id) as target_id,
    string_agg(distinct l.definition, ', ' order by l.definition) as definition,
    case when not bool_and(l.target_id is not null) then 'no_target' when not bool_and(l.is_comparable) then 'target_of_other_definition'
      when bool_or(l.persons is null) then 'no_employment' end as reason
  from intermediate.balance_member m
  join leaf l on l.region_code = m.leaf_region_code and l.sector_code = m.leaf_sector_code and l.occupation_code = m.leaf_occupation_code
  group by all
)
select s.region_code, s.sector_code, s.occupation_code, coalesce(o.value, s.persons) as target_persons,
  coalesce(o.target_id, s.target_id) as target_id, coalesce(o.definition, s.definition) as target_definition,
  case when o.value is not null then 'A' when s.reason is null then 'I' end as target_status,
  if(o.value is null, s.reason, null) as reason
from shared s
left join own o on o.region_code = s.region_code and o.sector_code = s.sector_code and s.occupation_code = '_T'
order by all;
