-- The two numbers behind a total are the sums of those of its cells, to a thousandth, and every cell of a total with a
-- value has a known supply; what divides the sums is never a mean of ratios.
with summed as (
  select a.scenario, m.region_code, m.sector_code, m.occupation_code, sum(a.openings_persons) as openings, sum(a.supply_persons) as supply,
    sum(a.employment_base_persons) as employment, count(a.supply_persons) = count(*) as known
  from intermediate.balance_member m
  join intermediate.indicator_input a on not a.is_total and a.region_code = m.leaf_region_code and a.sector_code = m.leaf_sector_code
    and a.occupation_code = m.leaf_occupation_code
  group by all
)
select a.scenario, a.region_code, a.sector_code, a.occupation_code, a.indicator, a.numerator, a.denominator, s.openings, s.supply, s.employment
from marts.fct_adequacy a join summed s using (scenario, region_code, sector_code, occupation_code)
where abs(a.demand_persons - s.openings) > 0.001 or abs(a.employment_base_persons - s.employment) > 0.001
  or (a.supply_persons is not null) <> s.known or abs(a.supply_persons - s.supply) > 0.001
  or (a.indicator = 'shortage_share' and a.value is not null
    and (abs(a.numerator - (s.openings - s.supply)) > 0.001 or abs(a.denominator - s.employment) > 0.001))
  or (a.indicator = 'cops_style' and a.value is not null
    and (abs(a.numerator - (s.supply - s.openings)) > 0.001 or abs(a.denominator - s.employment) > 0.001))
  or (a.indicator in ('ita', 'naive_completions_gap') and a.value is not null and abs(a.denominator - s.openings) > 0.001);
