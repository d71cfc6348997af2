-- What the indicators are made of, by cell and total, over T0+1 … T: sums of the very cells, from which every ratio is
-- formed anew. Openings are those that somebody from outside must fill; supply counts who comes from programmes, from
-- abroad, from other sectors and from pools. A sum with an unknown part is unknown. Stocks of T0: employment, and jobseekers and vacancies where they
-- were counted for the cell, or for the total itself.
-- grain: scenario, region_code, sector_code, occupation_code
create table intermediate.indicator_input as
with flow as (
  select scenario, region_code, sector_code, occupation_code, min(year) as from_year, max(year) as to_year,
    sum(external_openings_persons) as openings, sum(replacement_persons) as replacement,
    sum(promoted_in_persons - promoted_out_persons) as promoted_net,
    if(count(supply_persons) = count(*), sum(supply_persons), null) as supply,
    min(reason) as reason, arg_max(employment_persons, year) as employment_end, bool_or(is_illustrative) as is_illustrative
  from balance.leaf group by all
),
located as (
  select scenario, region_code, sector_code, occupation_code,
    if(count(located_raw_persons) = count(*), sum(located_raw_persons::decimal(28, 12)), null) as persons
  from balance.supply_part group by all
),
base as (
  select l.region_code, l.sector_code, l.occupation_code, l.mean::decimal(24, 6) as employment_base,
    (o.value * l.share)::decimal(24, 6) as employment_before
  from intermediate.leaf_at_center l
  left join intermediate.series_point o on o.series_id = l.series_id and o.year = l.base_year - 1
  where l.year = l.base_year
),
counted as (
  select o.measure, o.region_code, o.sector_code, o.occupation_code, o.value::decimal(24, 6) as persons, o.is_illustrative
  from staging.observation o join raw.project p
    on (o.measure = 'jobseekers' and o.definition = p.jobseekers_definition)
    or (o.measure = 'vacancies' and o.definition = p.vacancies_definition)
  where rule.is_counted(o.obs_status, o.basis, o.is_illustrative) and o.year = (select any_value(base_year) from intermediate.balance_leaf)
),
summed as (
  select f.scenario, m.region_code, m.sector_code, m.occupation_code, m.mask, m.is_total,
    min(f.from_year) as from_year, max(f.to_year) as to_year, sum(f.openings) as openings, sum(f.replacement) as replacement,
    sum(f.promoted_net) as promoted_net,
    if(count(f.supply) = count(*), sum(f.supply), null) as supply, min(f.reason) as reason,
    if(count(r.persons) = count(*), sum(r.persons), null) as located_raw,
    sum(f.employment_end) as employment_end, sum(b.employment_base) as employment_base,
    if(count(b.employment_before) = count(*), sum(b.employment_before), null) as employment_before,
    if(count(j.persons) = count(*), sum(j.persons), null) as jobseekers, if(count(v.persons) = count(*), sum(v.persons), null) as vacancies,
    if(count(n.completions_persons) = count(*), sum(n.completions_persons), null) as completions, min(n.reason) as completions_reason,
    bool_or(f.is_illustrative or coalesce(j.is_illustrative, false) or coalesce(v.is_illustrative, false)) as is_illustrative
  from intermediate.balance_member m
  join flow f on f.region_code = m.leaf_region_code and f.sector_code = m.leaf_sector_code and f.occupation_code = m.leaf_occupation_code
  join base b on b.region_code = m.leaf_region_code and b.sector_code = m.leaf_sector_code and b.occupation_code = m.leaf_occupation_code
  join intermediate.naive_completion n
    on n.region_code = m.leaf_region_code and n.sector_code = m.leaf_sector_code and n.occupation_code = m.leaf_occupation_code
  left join located r on r.scenario = f.scenario and r.region_code = m.leaf_region_code and r.sector_code = m.leaf_sector_code
    and r.occupation_code = m.leaf_occupation_code
  left join counted j on j.measure = 'jobseekers' and j.region_code = m.leaf_region_code and j.sector_code = m.leaf_sector_code
    and j.occupation_code = m.leaf_occupation_code
  left join counted v on v.measure = 'vacancies' and v.region_code = m.leaf_region_code and v.sector_code = m.leaf_sector_code
    and v.occupation_code = m.leaf_occupation_code
  group by all
)
select s.scenario, s.region_code, s.sector_code, s.occupation_code, s.mask, s.is_total, s.from_year, s.to_year,
  s.to_year - s.from_year + 1 as years, s.openings::double as openings_persons, s.replacement::double as replacement_persons,
  s.promoted_net::double as promoted_net_persons,
  s.supply::double as supply_persons, s.located_raw::double as located_raw_persons, s.reason as supply_reason,
  s.employment_base::double as employment_base_persons, s.employment_before::double as employment_before_persons,
  s.employment_end::double as employment_end_persons,
  coalesce(s.jobseekers, j.persons)::double as jobseekers_persons, coalesce(s.vacancies, v.persons)::double as vacancies_persons,
  s.completions::double as completions_persons, s.completions_reason,
  t.target_persons, t.target_id, t.target_definition, t.target_status, t.reason as target_reason,
  s.is_illustrative or coalesce(j.is_illustrative, false) or coalesce(v.is_illustrative, false) as is_illustrative
from summed s
left join counted j on s.is_total and j.measure = 'jobseekers' and j.region_code = s.region_code and j.sector_code = s.sector_code
  and j.occupation_code = s.occupation_code
left join counted v on s.is_total and v.measure = 'vacancies' and v.region_code = s.region_code and v.sector_code = s.sector_code
  and v.occupation_code = s.occupation_code
left join intermediate.target_stock t
  on t.region_code = s.region_code and t.sector_code = s.sector_code and t.occupation_code = s.occupation_code
order by all;
