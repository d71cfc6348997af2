-- Replacement is its named parts, and the three rates of leaving for good are taken of the mid-year stock, to a
-- hundred-thousandth; in the first scenario the rates are the means of the parameters.
with stated as (
  select l.region_code, l.sector_code, l.occupation_code, l.parameter, rule.mean_of(r.low, r.value, r.high) as mean
  from intermediate.leaf_parameter l
  join raw.parameter r on l.parameter_id = concat_ws('/', r.parameter, r.region_code, r.sector_code, r.occupation_code, r.programme_code)
  where l.programme_code = '_T' and l.value is not null
),
-- Those of 55 and more retire over ten years; their share wins over a rate of retirement.
rate as (
  select region_code, sector_code, occupation_code,
    coalesce(max(mean) filter (parameter = 'age_55_plus_share') / 10, max(mean) filter (parameter = 'retirement_rate'))
      + sum(mean) filter (parameter in ('sector_exit_rate', 'stock_emigration_rate')) as rate
  from stated group by all
)
select l.*, r.rate from balance.leaf l
left join rate r using (region_code, sector_code, occupation_code)
cross join raw.project p
where r.rate is null
  or abs((l.retirement_persons + l.sector_exit_persons + l.emigration_persons + l.moves_out_persons - l.replacement_persons)::double) > 1e-5
  or abs((l.retirement_persons + l.sector_exit_persons + l.emigration_persons)::double
    - l.leaving_rate * (2 * l.employment_persons - l.expansion_persons)::double / 2) > 1e-5
  or (l.scenario = p.scenario and abs(l.leaving_rate - least(1, r.rate)) > 1e-12);
