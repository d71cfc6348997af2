-- Indicators of adequacy over T0+1 … T, leaves and totals; ratios are recomputed from summed parts. An indicator that
-- the seed lists has a row everywhere, a value that cannot be given with its reason; one that no cell of the project can
-- have is not there at all. A class comes from the
-- cuts of the seed, or from the indicator's own rule where two things decide (COPS-style, Washington). reading is what
-- it says, shortage, balance or surplus: by its class where it has one, else by the side of its neutral value.
-- grain: scenario, region_code, sector_code, occupation_code, indicator
create table marts.fct_adequacy as
with judged as (
  select i.scenario, i.region_code, i.sector_code, i.occupation_code, i.from_year, i.to_year, v.indicator, v.value as computed,
    v.numerator, v.denominator, v.available_persons, v.needed_persons, v.given_class, v.basis,
    i.openings_persons as demand_persons, i.supply_persons, i.employment_base_persons,
    case
      when v.own_reason is not null then v.own_reason
      when i.openings_persons < rule.least_openings() then 'openings_below_30'
      when i.employment_base_persons = 0 then 'no_employment'
    end as reason, n.neutral_value, n.shortage_side, i.is_total, i.is_illustrative
  from intermediate.indicator_input i
  join intermediate.indicator_value v using (scenario, region_code, sector_code, occupation_code)
  join raw.indicator n using (indicator)
)
select j.scenario, j.region_code, j.sector_code, j.occupation_code, j.from_year, j.to_year, j.indicator,
  if(j.reason is null, j.computed, null) as value, coalesce(if(j.reason is null, j.given_class, null), c.class_code) as class, j.reason,
  if(j.reason is null, j.numerator, null) as numerator, if(j.reason is null, j.denominator, null) as denominator,
  if(j.reason is null, j.basis, null) as basis,
  if(j.reason is null, coalesce(c.reading, rule.side_of(j.computed, j.neutral_value, j.shortage_side)), null) as reading,
  j.available_persons, j.needed_persons,
  j.demand_persons, j.supply_persons, j.employment_base_persons, j.is_total, j.is_illustrative
from judged j
semi join (select indicator from judged where reason is null) p using (indicator)
left join raw.indicator_class c on c.indicator = j.indicator and j.reason is null
  and if(c.lower is null and c.upper is null, c.class_code = j.given_class,
    rule.lies_within(j.computed, c.lower, c.upper, c.closed_side))
order by all;
