-- The imbalance at T0 where both sides of it are observed for the very cell: jobseekers less frictional unemployment
-- and vacancies. A cell without a row has an unknown initial imbalance, and its gap is a gap of flows.
-- grain: region_code, sector_code, occupation_code
create table intermediate.initial_gap as
with observed as (
  select o.measure, o.region_code, o.sector_code, o.occupation_code, o.value
  from staging.observation o join raw.project p
    on (o.measure = 'jobseekers' and o.definition = p.jobseekers_definition)
    or (o.measure = 'vacancies' and o.definition = p.vacancies_definition)
  where rule.is_counted(o.obs_status, o.basis, o.is_illustrative) and o.year = (select any_value(base_year) from intermediate.balance_leaf)
)
select l.region_code, l.sector_code, l.occupation_code,
  seeking.value - f.value * l.mean - vacant.value as persons
from intermediate.balance_leaf l
join observed seeking on seeking.measure = 'jobseekers' and seeking.region_code = l.region_code
  and seeking.sector_code = l.sector_code and seeking.occupation_code = l.occupation_code
join observed vacant on vacant.measure = 'vacancies' and vacant.region_code = l.region_code
  and vacant.sector_code = l.sector_code and vacant.occupation_code = l.occupation_code
join intermediate.leaf_parameter f on f.parameter = 'frictional_share' and f.programme_code = '_T'
  and f.region_code = l.region_code and f.sector_code = l.sector_code and f.occupation_code = l.occupation_code
where l.year = l.base_year;
