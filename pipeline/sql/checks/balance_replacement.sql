-- Replacement is the three rates of leaving for good times the mid-year stock, to a hundred-thousandth.
with rate as (
  select region_code, sector_code, occupation_code, sum(value) as rate from intermediate.leaf_parameter
  where programme_code = '_T' and parameter in ('retirement_rate', 'sector_exit_rate', 'stock_emigration_rate')
  group by all
)
select l.*, r.rate from balance.leaf l
left join rate r using (region_code, sector_code, occupation_code)
where r.rate is null
  or abs(l.replacement_persons::double - r.rate * (2 * l.employment_persons - l.expansion_persons)::double / 2) > 1e-5;
