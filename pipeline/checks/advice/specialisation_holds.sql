-- Location quotients, each weighed with the employment of its region, have the mean 1; sectors fill their region; and no
-- illustrative mark is lost.
with weighed as (
  select s.kind, s.item_code, s.year, sum(s.region_employment_persons::double * s.location_quotient) / any_value(n.persons) as mean
  from marts.fct_specialisation s
  join (select year, sum(region_employment_persons)::double as persons
        from (select distinct region_code, year, region_employment_persons from marts.fct_specialisation) group by all) n using (year)
  group by all
)
select 'mean of quotients' as problem, kind, item_code, '_T' as region_code, year, mean as value
from weighed where mean is not null and not abs(mean - 1) <= 1e-9
union all
select 'sectors do not fill their region', kind, '_T', region_code, year, sum(region_share)
from marts.fct_specialisation where kind = 'sector' and region_employment_persons > 0
group by all having not abs(sum(region_share) - 1) <= 1e-9
union all
select 'outside its bounds', kind, item_code, region_code, year, location_quotient
from marts.fct_specialisation
where location_quotient < 0 or not isfinite(location_quotient) or (location_quotient is null and employment_persons > 0)
union all
select 'mark', kind, item_code, region_code, year, location_quotient
from marts.fct_specialisation
where not is_illustrative and exists (select 1 from intermediate.balance_leaf where is_illustrative);
