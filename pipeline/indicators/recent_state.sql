-- How each cell stands today, before any forecast: the published state of the narrowest scope around it; else what
-- three signs say (vacancy rate, unemployment, last growth), each beyond one standard deviation of the cells of its
-- kind. Two that agree make a shortage or a surplus; fewer leave the cell in balance; fewer than two that can be read
-- leave it unknown. Three cells of a kind are the fewest that have a spread.
-- grain: region_code, sector_code, occupation_code
create table intermediate.recent_state as
with cell as (
  select distinct region_code, sector_code, occupation_code, mask,
    round(vacancies_persons / nullif(employment_base_persons, 0), 9) as vacancy_rate,
    round(jobseekers_persons / nullif(employment_base_persons, 0), 9) as unemployment_rate,
    round(employment_base_persons / nullif(employment_before_persons, 0) - 1, 9) as growth_share
  from intermediate.indicator_input
),
given as (
  select c.region_code, c.sector_code, c.occupation_code, r.state, r.source,
    rank() over (partition by c.region_code, c.sector_code, c.occupation_code
      order by (r.region_code <> '_T')::integer + (r.sector_code <> '_T')::integer + (r.occupation_code <> '_T')::integer desc) as place
  from cell c join raw.recent_state r
    on r.region_code in ('_T', c.region_code) and r.sector_code in ('_T', c.sector_code) and r.occupation_code in ('_T', c.occupation_code)
),
printed as (
  select region_code, sector_code, occupation_code, min(state) as state, min(source) as source, min(state) <> max(state) as is_torn
  from given where place = 1 group by all
),
-- 1 speaks of a shortage, −1 of a surplus, 0 of neither; empty where it cannot be read. Cells that are all alike have no
-- spread but that of rounding, which the billionth keeps out.
spread as (
  select *, count(vacancy_rate) over kind as n_vacancy, avg(vacancy_rate) over kind as mean_vacancy, stddev_samp(vacancy_rate) over kind + 1e-9 as sd_vacancy,
    count(unemployment_rate) over kind as n_unemployment, avg(unemployment_rate) over kind as mean_unemployment,
    stddev_samp(unemployment_rate) over kind + 1e-9 as sd_unemployment,
    count(growth_share) over kind as n_growth, avg(growth_share) over kind as mean_growth, stddev_samp(growth_share) over kind + 1e-9 as sd_growth
  from cell
  window kind as (partition by mask)
),
sign as (
  select *,
    case when n_vacancy < 3 or vacancy_rate is null then null when vacancy_rate > mean_vacancy + sd_vacancy then 1
      when vacancy_rate < mean_vacancy - sd_vacancy then -1 else 0 end as vacancy_sign,
    case when n_unemployment < 3 or unemployment_rate is null then null when unemployment_rate < mean_unemployment - sd_unemployment then 1
      when unemployment_rate > mean_unemployment + sd_unemployment then -1 else 0 end as unemployment_sign,
    case when n_growth < 3 or growth_share is null then null when growth_share > mean_growth + sd_growth then 1
      when growth_share < mean_growth - sd_growth then -1 else 0 end as growth_sign
  from spread
),
counted as (
  select *, (vacancy_sign is not null)::integer + (unemployment_sign is not null)::integer + (growth_sign is not null)::integer as signs_read,
    (coalesce(vacancy_sign, 0) = 1)::integer + (coalesce(unemployment_sign, 0) = 1)::integer + (coalesce(growth_sign, 0) = 1)::integer as towards_shortage,
    (coalesce(vacancy_sign, 0) = -1)::integer + (coalesce(unemployment_sign, 0) = -1)::integer + (coalesce(growth_sign, 0) = -1)::integer as towards_surplus
  from sign
)
select c.region_code, c.sector_code, c.occupation_code, c.vacancy_rate, c.unemployment_rate, c.growth_share,
  c.vacancy_sign, c.unemployment_sign, c.growth_sign,
  case
    when p.is_torn then null
    when p.state is not null then p.state
    when c.signs_read < 2 then null
    when c.towards_shortage >= 2 then 'shortage'
    when c.towards_surplus >= 2 then 'surplus'
    else 'balance'
  end as state,
  case when p.state is not null then 'published' when c.signs_read >= 2 then 'signs' end as state_basis,
  p.source,
  case when p.is_torn then 'recent_state_contradicted' when p.state is null and c.signs_read < 2 then 'recent_state_unknown' end as reason
from counted c
left join printed p using (region_code, sector_code, occupation_code)
order by all;
