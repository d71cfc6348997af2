-- The rule of the State of Washington: a cell's yearly growth against that of its area (all its sectors and specialties)
-- and its share of the area's openings; cuts are rows of the seed. It says who is asked for and knows no supply. It
-- needs the openings of all sectors, and an area that grows: a share of a fall would turn the rule round.
-- grain: scenario, region_code, sector_code, occupation_code
create table intermediate.washington as
with leaf as (select * from intermediate.indicator_input where not is_total),
area as (
  select a.scenario, a.region_code, sum(l.openings_persons::decimal(24, 6))::double as openings,
    sum(l.employment_base_persons::decimal(24, 6))::double as employment_base, sum(l.employment_end_persons::decimal(24, 6))::double as employment_end
  from (select distinct scenario, region_code from intermediate.indicator_input) a
  join leaf l on l.scenario = a.scenario and a.region_code in ('_T', l.region_code)
  group by all
),
measured as (
  select i.scenario, i.region_code, i.sector_code, i.occupation_code,
    power(i.employment_end_persons / nullif(i.employment_base_persons, 0), 1.0 / i.years) - 1 as growth_share,
    power(a.employment_end / nullif(a.employment_base, 0), 1.0 / i.years) - 1 as area_growth_share,
    round(i.openings_persons / nullif(a.openings, 0), 12) as area_openings_share,
    i.sector_code = '_T' and i.occupation_code = '_T' as is_area
  from intermediate.indicator_input i join area a using (scenario, region_code)
),
compared as (
  select *, if(area_growth_share > 0, round(growth_share / area_growth_share, 12), null) as growth_ratio from measured
),
cut as (
  select c.*, g.class_code as growth_class, o.class_code as openings_class
  from compared c
  left join raw.indicator_class g on g.indicator = 'washington_growth'
    and rule.lies_within(c.growth_ratio, g.lower, g.upper, g.closed_side)
  left join raw.indicator_class o on o.indicator = 'washington_openings'
    and rule.lies_within(c.area_openings_share, o.lower, o.upper, o.closed_side)
)
select c.scenario, c.region_code, c.sector_code, c.occupation_code, c.growth_share, c.area_growth_share, c.growth_ratio, c.area_openings_share,
  c.growth_class, c.openings_class,
  case
    when c.growth_class is null or c.openings_class is null then null
    when c.growth_class = 'fast' and c.openings_class <> 'few' then 'in_demand'
    when c.growth_class = 'slow' and c.openings_class <> 'many' then 'not_in_demand'
    else 'balanced'
  end as class,
  case when not p.all_sectors then 'not_all_sectors' when c.is_area then 'is_the_area_itself'
    when c.area_growth_share is null or c.area_growth_share <= 0 then 'area_does_not_grow' end as reason
from cut c cross join raw.project p
order by all;
