-- What demand and supply rest on, in persons over all years at central values: the weakest basis of the head counts that a
-- person is computed from. Supply of a programme has the basis of its cohorts, weighed by whom they bring; a pool that is
-- split over regions is imputed, whatever the pool itself rests on; people who change sector are assumed.
-- grain: scenario, region_code, occupation_code, side, basis
create table marts.fct_evidence as
with cohort as (
  select scenario, programme_code, year, basis, sum(available_persons::decimal(28, 12))::double as persons from balance.training_chain group by all
),
weight as (
  select scenario, programme_code, year, basis, persons / nullif(sum(persons::decimal(28, 12)) over (partition by scenario, programme_code, year)::double, 0) as share
  from cohort
),
-- A parameter with several rows is as weak as its weakest.
stated as (
  select parameter as programme_code, max_by(basis, rank) as basis from (
    select parameter, case status when 'found' then 'observed' when 'derived' then 'derived' else 'assumed' end as basis,
      case status when 'found' then 1 when 'derived' then 2 else 3 end as rank
    from raw.parameter where value is not null)
  group by all
),
pooled as (
  select occupation_code, if(bool_or(basis = 'assumed'), 'assumed', 'imputed') as basis from raw.pool group by all
),
person as (
  select scenario, region_code, occupation_code, 'demand' as side, basis, sum(external_openings_persons)::double as persons
  from balance.leaf group by all
  union all
  select p.scenario, p.region_code, p.occupation_code, 'supply',
    case when p.programme_code = 'pool' then q.basis when w.basis is not null then w.basis else coalesce(t.basis, 'assumed') end,
    sum((p.supply_persons * coalesce(w.share, 1))::decimal(28, 12))::double
  from balance.supply_part p
  left join weight w on w.scenario = p.scenario and w.programme_code = p.programme_code and w.year = p.year and w.share > 0
  left join stated t on t.programme_code = p.programme_code
  left join pooled q on q.occupation_code = p.occupation_code
  where p.supply_persons is not null
  group by all
),
summed as (
  select scenario, if(r, '_T', region_code) as region_code, if(o, '_T', occupation_code) as occupation_code, side, basis,
    sum(persons::decimal(28, 12))::double as persons, bool_or(r and region_code <> '_T') or bool_or(o and occupation_code <> '_T') as is_total
  from person cross join (values (false), (true)) as over_region(r) cross join (values (false), (true)) as over_occupation(o)
  where (not r or region_code <> '_T') and (not o or occupation_code <> '_T')
  group by all
)
select scenario, region_code, occupation_code, side, basis, persons,
  persons / nullif(sum(persons::decimal(28, 12)) over (partition by scenario, region_code, occupation_code, side)::double, 0) as share, is_total
from summed where persons > 0
order by all;
