-- Why each cell runs short, first that holds: none, retention, suitability, long or short training; undetermined where a
-- factor that is our own assumption would give another answer within its range. Leaves, and regions by specialty over
-- the sectors that can be evaluated. Only flows have causes: a balance of stocks has no rows.
-- grain: scenario, region_code, sector_code, occupation_code
create table marts.fct_cause as
with central as (
  select i.*, v.cause, v.gap_at_benchmark_persons, v.probability_cut,
    case
      when i.n_evaluable_cells = 0 then i.supply_reason
      when i.openings_persons < rule.least_openings() then 'openings_below_30'
      when i.gap_cum_persons is null then 'supply_unknown'
      when v.cause is null and v.gap_at_benchmark_persons is null then 'exit_benchmark_unknown'
      when v.cause is null then 'no_programme_feeds_cell'
    end as reason,
    case v.cause when 'retention' then 'sector_exit_rate' when 'suitability' then 'suitability_share'
      when 'none' then 'gap_cum_persons' else 'duration_years' end as own_factor
  from intermediate.cause_input i
  join intermediate.cause_variant v using (scenario, region_code, sector_code, occupation_code)
  where v.variant = 'central'
),
other as (
  select c.scenario, c.region_code, c.sector_code, c.occupation_code, v.factor, v.range_end, v.cause,
    if(v.factor = 'sector_exit_rate', c.exit_grade, c.suitability_grade) as grade
  from central c
  join intermediate.cause_variant v using (scenario, region_code, sector_code, occupation_code)
  where v.variant <> 'central' and c.cause <> 'none' and v.cause is distinct from c.cause
    and if(v.factor = 'sector_exit_rate', c.exit_is_assumed, c.suitability_is_assumed)
  qualify row_number() over (partition by c.scenario, c.region_code, c.sector_code, c.occupation_code
    order by v.factor = c.own_factor desc, v.factor, v.range_end) = 1
),
decided as (
  select c.*, o.factor as other_factor, o.range_end, o.cause as other_cause, o.grade as other_grade,
    c.cause = 'none' and c.gap_cum_persons < 0 as by_probability
  from central c left join other o using (scenario, region_code, sector_code, occupation_code)
)
select d.scenario, d.region_code, d.sector_code, d.occupation_code,
  case when d.reason is not null then null when d.other_factor is not null then 'undetermined' else d.cause end as cause,
  if(d.reason is null, d.cause, null) as candidate_cause,
  if(d.reason is null, d.other_cause, null) as alternative_cause, if(d.reason is null, d.range_end, null) as alternative_at,
  case when d.reason is null then coalesce(d.other_factor, if(d.by_probability, 'p_short', d.own_factor)) end as deciding_factor,
  case when d.reason is not null then null when d.other_factor is not null then d.other_grade
    when d.cause = 'retention' then d.exit_grade when d.cause = 'suitability' then d.suitability_grade end as factor_grade,
  case when d.reason is not null then null when d.by_probability then 'p_short' when d.cause in ('none', 'retention') then 'gap_cum_persons'
    when d.cause = 'suitability' then 'located_raw_persons' else 'duration_years' end as number_1_name,
  case when d.reason is not null then null when d.by_probability then d.p_short when d.cause in ('none', 'retention') then d.gap_cum_persons
    when d.cause = 'suitability' then d.located_raw_persons else d.duration_years end as number_1,
  case when d.reason is not null then null when d.by_probability then 'cause_shortage_probability_share' when d.cause = 'none' then 'no_shortage_from_persons'
    when d.cause = 'retention' then 'gap_at_benchmark_persons' when d.cause = 'suitability' then 'openings_persons'
    else 'long_training_from_years' end as number_2_name,
  case when d.reason is not null then null when d.by_probability then d.probability_cut when d.cause = 'none' then 0
    when d.cause = 'retention' then d.gap_at_benchmark_persons when d.cause = 'suitability' then d.openings_persons else 3 end::double as number_2,
  d.gap_cum_persons, d.p_short, d.openings_persons, d.supply_persons, d.located_raw_persons, d.usual_programme_code,
  d.n_cells, d.n_evaluable_cells, d.reason, d.is_total, d.is_illustrative
from decided d
order by all;
