-- What a net job kept over five years costs the State, item by item, in each region and segment. A hire draws an aid although
-- it would have been made anyway (deadweight), or its job ends before five years: so it takes several hires for a net job kept.
-- A yearly aid is paid at the beginning of each of its years for the jobs that stand then; between one and five years they end
-- at an even rate. Each range: all factors at the ends that make the cost small, or great; the shares of jobs that stand move
-- together, since the more stand after a year the more do after five.
-- grain: region_code, sector_code, item
create table marts.fct_incentive_cost as
with place as (
  select r.region_code, s.sector_code
  from raw.region r cross join raw.sector s
  where not starts_with(r.region_code, '_') and not starts_with(s.sector_code, '_')
    and s.sector_code not in (select parent_code from raw.sector where parent_code is not null)
),
-- The most specific row wins: region and segment, region, segment, all.
own_parameter as (
  select p.region_code as of_region, p.sector_code as of_sector, q.*
  from place p
  join raw.parameter q on q.region_code in ('_T', p.region_code) and q.sector_code in ('_T', p.sector_code)
  where q.value is not null and q.occupation_code = '_T' and q.programme_code = '_T'
    and q.parameter in ('incentive_deadweight_share', 'job_kept_12_months_share', 'job_kept_5_years_share', 'gross_pay_money')
  qualify row_number() over (partition by p.region_code, p.sector_code, q.parameter
    order by q.region_code <> '_T' desc, q.sector_code <> '_T' desc) = 1
),
own_incentive as (
  select p.region_code as of_region, p.sector_code as of_sector, i.*
  from place p
  join raw.incentive i on i.region_code in ('_T', p.region_code) and i.sector_code in ('_T', p.sector_code)
  where i.use = 'active'
  qualify row_number() over (partition by p.region_code, p.sector_code, i.incentive_code
    order by i.region_code <> '_T' desc, i.sector_code <> '_T' desc) = 1
),
-- Each number at its three ends.
factor as (
  select of_region as region_code, of_sector as sector_code, parameter, status, unnest(['lo', 'mid', 'hi']) as bound,
    unnest([coalesce(low, value), rule.mean_of(low, value, high), coalesce(high, value)]) as value
  from own_parameter
),
item as (
  select of_region as region_code, of_sector as sector_code, incentive_code as item, yearly, status, source, pay_share is not null as is_of_pay,
    unnest(['lo', 'mid', 'hi']) as bound,
    unnest([coalesce(money_low, pay_share_low, money, pay_share),
      coalesce(rule.mean_of(money_low, money, money_high), rule.mean_of(pay_share_low, pay_share, pay_share_high)),
      coalesce(money_high, pay_share_high, money, pay_share)]) as rate,
    unnest([coalesce(years_low, years), rule.mean_of(years_low, years, years_high), coalesce(years_high, years)]) as years
  from own_incentive
),
-- Share of the aided jobs that stands at the beginning of each of the five years.
standing as (
  select a.region_code, a.sector_code, a.bound,
    list_transform(range(0, 5), lambda y: if(y = 0, 1, a.value * (b.value / a.value) ** ((y - 1) / 4))) as of_year,
    b.value as kept, 
    'assumed' in (a.status, b.status) as is_assumed, 'derived' in (a.status, b.status) as is_derived
  from factor a join factor b using (region_code, sector_code, bound)
  where a.parameter = 'job_kept_12_months_share' and b.parameter = 'job_kept_5_years_share'
),
case_of as (
  select i.*, s.bound as stay, 1 / ((1 - d.value) * s.kept) as gross_hires,
    i.rate * if(i.is_of_pay, pay.value, 1) as amount,
    if(i.yearly, list_sum(list_transform(s.of_year, lambda standing, y: least(1, greatest(0, i.years - y + 1)) * standing)), 1) as times,
    s.is_assumed or d.status = 'assumed' or (i.is_of_pay and pay.status = 'assumed') or i.status = 'assumed' as is_assumed,
    s.is_derived or d.status = 'derived' or (i.is_of_pay and pay.status = 'derived') or i.status = 'derived' as is_derived
  from item i
  join standing s using (region_code, sector_code)
  join factor d on d.region_code = i.region_code and d.sector_code = i.sector_code and d.bound = i.bound and d.parameter = 'incentive_deadweight_share'
  left join factor pay on pay.region_code = i.region_code and pay.sector_code = i.sector_code and pay.bound = i.bound and pay.parameter = 'gross_pay_money'
),
cost as (
  select region_code, sector_code, item, any_value(gross_hires) filter (bound = 'mid' and stay = 'mid') as gross_hires_per_net_job,
    min(gross_hires * amount * times) filter (bound = 'lo') as cost_lo_money,
    any_value(gross_hires * amount * times) filter (bound = 'mid' and stay = 'mid') as cost_money,
    max(gross_hires * amount * times) filter (bound = 'hi') as cost_hi_money,
    bool_or(is_assumed) as is_assumed, bool_or(is_derived) as is_derived, any_value(source) as source
  from case_of group by all
),
whole as (
  select *, false as is_total, cost_money is not null as is_complete from cost
  union all by name
  select region_code, sector_code, '_T' as item, any_value(gross_hires_per_net_job) as gross_hires_per_net_job, sum(cost_lo_money::decimal(32, 12))::double as cost_lo_money,
    sum(cost_money::decimal(32, 12))::double as cost_money, sum(cost_hi_money::decimal(32, 12))::double as cost_hi_money, bool_or(is_assumed) as is_assumed, bool_or(is_derived) as is_derived,
    string_agg(distinct source, ' | ' order by source) as source, true as is_total, bool_and(cost_money is not null) as is_complete
  from cost group by all
)
select region_code, sector_code, item, gross_hires_per_net_job, cost_lo_money, cost_money, cost_hi_money, is_complete, is_total,
  case when is_assumed then 'assumed' when is_derived then 'derived' else 'observed' end as basis, source
from whole
order by all;
