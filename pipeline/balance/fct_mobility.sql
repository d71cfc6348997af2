-- Where those who leave their region of training, but not the country, work: shares by external openings of the specialty
-- in the year; by employment at the base year where no other region opens any.
-- grain: scenario, occupation_code, region_code, work_region_code, year
create table marts.fct_mobility as
with place as (
  select l.scenario, l.region_code, l.occupation_code, l.year, sum(l.external_openings_persons)::double as openings,
    sum(b.mean) as employed
  from balance.leaf l
  join intermediate.leaf_at_center b on b.region_code = l.region_code and b.sector_code = l.sector_code
    and b.occupation_code = l.occupation_code and b.year = b.base_year
  group by all
),
origin as (select distinct region_code from balance.mobility_rate),
other as (
  select p.scenario, p.occupation_code, o.region_code, p.region_code as work_region_code, p.year, p.openings, p.employed,
    sum(p.openings) over w as all_openings, sum(p.employed) over w as all_employed
  from place p join origin o on o.region_code <> p.region_code
  window w as (partition by p.scenario, p.occupation_code, o.region_code, p.year)
)
select scenario, occupation_code, region_code, work_region_code, year,
  case when all_openings > 0 then openings / all_openings else employed / all_employed end as share,
  if(all_openings > 0, 'external openings', 'employment') as basis
from other
where all_openings > 0 or all_employed > 0
order by all;
