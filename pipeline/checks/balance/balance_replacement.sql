-- Replacement is its named parts, and the three rates of leaving for good are taken of the mid-year stock, to a
-- hundred-thousandth; in the first scenario the rates are those of the parameters.
with rate as (
  select region_code, sector_code, occupation_code, sum(value) as rate from intermediate.leaf_parameter
  where programme_code = '_T' and parameter in ('retirement_rate', 'sector_exit_rate', 'stock_emigration_rate')
  group by all
)
select l.*, r.rate from balance.leaf l
left join rate r using (region_code, sector_code, occupation_code)
cross join raw.project p
where r.rate is null
  or abs((l.retirement_persons + l.sector_exit_persons + l.emigration_persons + l.moves_out_persons - l.replacement_persons)::double) > 1e-5
  or abs((l.retirement_persons + l.sector_exit_persons + l.emigration_persons)::double
    - l.leaving_rate * (2 * l.employment_persons - l.expansion_persons)::double / 2) > 1e-5
  or (l.scenario = p.scenario and abs(l.leaving_rate - r.rate) > 1e-12);
