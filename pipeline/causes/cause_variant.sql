-- The rule of causes, first that holds, with everything as it is (central) and with one factor at an end of its range.
-- The mean of the draws tells whether there is a shortage; what a variant opens or supplies more or less moves it. A
-- variant whose supply comes to cover its openings has no shortage either.
-- Three years and more of training are long.
-- grain: scenario, region_code, sector_code, occupation_code, variant
create table intermediate.cause_variant as
with variant as (
  select 'central' as variant, null::varchar as factor, null::varchar as range_end, *, openings_persons as openings, supply_persons as supply
  from intermediate.cause_input
  union all
  select 'exit_low', 'sector_exit_rate', 'low', *, openings_exit_low_persons, supply_persons from intermediate.cause_input
  union all
  select 'exit_high', 'sector_exit_rate', 'high', *, openings_exit_high_persons, supply_persons from intermediate.cause_input
  union all
  select 'suitability_low', 'suitability_share', 'low', *, openings_persons, supply_suitability_low_persons from intermediate.cause_input
  union all
  select 'suitability_high', 'suitability_share', 'high', *, openings_persons, supply_suitability_high_persons from intermediate.cause_input
),
moved as (
  select *, gap_cum_persons + (openings_persons - openings) + (supply - supply_persons) as gap,
    gap_cum_persons + (openings_persons - openings_at_benchmark_persons) + (supply - supply_persons) as gap_at_benchmark,
    (select value from raw.parameter where parameter = 'cause_shortage_probability_share' and region_code = '_T' and sector_code = '_T'
      and occupation_code = '_T' and programme_code = '_T') as probability_cut
  from variant
)
select scenario, region_code, sector_code, occupation_code, variant, factor, range_end, openings as openings_persons, supply as supply_persons,
  gap as gap_persons, gap_at_benchmark as gap_at_benchmark_persons, probability_cut,
  case
    when gap is null then null
    when gap >= 0 then 'none'
    when variant <> 'central' and supply >= openings and supply_persons < openings_persons then 'none'
    when variant = 'central' and p_short < probability_cut then 'none'
    when gap_at_benchmark is null then null
    when gap_at_benchmark >= 0 then 'retention'
    when located_raw_persons >= openings and openings > supply then 'suitability'
    when duration_years >= 3 then 'long_training'
    when duration_years < 3 then 'short_training'
  end as cause
from moved
order by all;
