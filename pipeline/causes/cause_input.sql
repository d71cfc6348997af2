-- What the rule of causes reads, by cell and by region and specialty over the sectors that can be evaluated: openings as
-- they are, with exits from the perimeter at their benchmark and at the ends of their range (others unchanged, the floor
-- kept in each cell and year), and supply as it is and with suitability at the ends of its range.
-- grain: scenario, region_code, sector_code, occupation_code
create table intermediate.cause_input as
with leaf as (select distinct region_code, sector_code, occupation_code from intermediate.balance_leaf),
exits as (
  select l.region_code, l.sector_code, l.occupation_code, rule.mean_of(r.low, r.value, r.high) as value, coalesce(r.low, e.value) as low, coalesce(r.high, e.value) as high,
    e.status = 'assumed' as is_assumed, e.grade, b.value as benchmark
  from leaf l
  left join intermediate.leaf_parameter e on e.parameter = 'sector_exit_rate' and e.programme_code = '_T'
    and e.region_code = l.region_code and e.sector_code = l.sector_code and e.occupation_code = l.occupation_code
  left join raw.parameter r
    on e.parameter_id = concat_ws('/', r.parameter, r.region_code, r.sector_code, r.occupation_code, r.programme_code)
  left join intermediate.leaf_parameter b on b.parameter = 'sector_exit_benchmark_rate' and b.programme_code = '_T'
    and b.region_code = l.region_code and b.sector_code = l.sector_code and b.occupation_code = l.occupation_code
),
year_flow as (
  select l.*, x.value, x.low, x.high, x.benchmark, (2 * l.employment_persons - l.expansion_persons)::double / 2 as stock,
    (l.expansion_persons + l.replacement_persons - l.sector_exit_persons)::double as net_of_exits,
    -- Of an opening more or less in the cell, the part that is not filled from inside; who is promoted out of it stays.
    1 - coalesce(l.promoted_in_persons::double / nullif((l.openings_persons + l.promoted_out_persons)::double, 0), 0) as from_outside,
    l.external_openings_persons::double - (1 - coalesce(l.promoted_in_persons::double / nullif((l.openings_persons + l.promoted_out_persons)::double, 0), 0))
      * l.openings_persons::double as fixed
  from balance.leaf l join exits x using (region_code, sector_code, occupation_code)
),
flow as (
  select scenario, region_code, sector_code, occupation_code, max(year) as to_year, sum(external_openings_persons) as openings,
    sum(round(fixed + from_outside * greatest(0, net_of_exits + benchmark * stock), 6)::decimal(24, 6)) as openings_at_benchmark,
    sum(round(fixed + from_outside * greatest(0, net_of_exits + greatest(0, sector_exit_persons::double + (low - value) * stock)), 6)::decimal(24, 6)) as openings_exit_low,
    sum(round(fixed + from_outside * greatest(0, net_of_exits + greatest(0, sector_exit_persons::double + (high - value) * stock)), 6)::decimal(24, 6)) as openings_exit_high,
    if(count(supply_persons) = count(*), sum(supply_persons), null) as supply, arg_max(gap_cum_persons, year) as gap_cum, min(reason) as reason, bool_or(is_illustrative) as is_illustrative
  from year_flow group by all
),
given as (
  select scenario, region_code, sector_code, occupation_code, programme_code,
    sum(located_raw_persons::decimal(24, 6))::double as located_raw_persons, sum(supply_persons::decimal(24, 6))::double as supply_persons
  from balance.supply_part group by all
),
-- Suitability of a region of training stands for that of the region of work. Where a proxy gives supply none was
-- applied; a condition on the project inside the join below would make it a nested loop over all rows.
suited as (
  select u.* from intermediate.leaf_parameter u cross join raw.project p
  where u.parameter = 'suitability_share' and u.sector_code = '_T' and p.supply_proxy is null
),
part as (
  select s.scenario, s.region_code, s.sector_code, s.occupation_code,
    sum(s.located_raw_persons::decimal(24, 6)) as located_raw,
    sum(round(s.supply_persons * coalesce(r.low / nullif(rule.mean_of(r.low, r.value, r.high), 0) - 1, 0), 6)::decimal(24, 6)) as less_at_low,
    sum(round(least(s.located_raw_persons, s.supply_persons * coalesce(r.high / nullif(rule.mean_of(r.low, r.value, r.high), 0), 1)) - s.supply_persons, 6)::decimal(24, 6)) as more_at_high,
    coalesce(bool_or(u.status = 'assumed'), false) as is_assumed, max(u.grade) as grade
  from given s
  left join suited u using (region_code, occupation_code, programme_code)
  left join raw.parameter r
    on u.parameter_id = concat_ws('/', r.parameter, r.region_code, r.sector_code, r.occupation_code, r.programme_code)
  group by all
),
summed as (
  select f.scenario, m.region_code, m.sector_code, m.occupation_code, m.is_total, max(f.to_year) as to_year,
    count(*)::integer as n_cells, count(f.supply)::integer as n_evaluable_cells, min(f.reason) as supply_reason,
    sum(f.openings) filter (f.supply is not null) as openings,
    if(bool_and(f.openings_at_benchmark is not null) filter (f.supply is not null),
      sum(f.openings_at_benchmark) filter (f.supply is not null), null) as openings_at_benchmark,
    sum(f.openings_exit_low) filter (f.supply is not null) as openings_exit_low,
    sum(f.openings_exit_high) filter (f.supply is not null) as openings_exit_high,
    sum(f.supply) as supply, sum(f.gap_cum) as gap_cum, sum(p.located_raw) filter (f.supply is not null) as located_raw,
    sum(p.less_at_low) filter (f.supply is not null) as less_at_low, sum(p.more_at_high) filter (f.supply is not null) as more_at_high,
    bool_or(x.is_assumed) filter (f.supply is not null) as exit_is_assumed, max(x.grade) filter (f.supply is not null) as exit_grade,
    bool_or(p.is_assumed) filter (f.supply is not null) as suitability_is_assumed, max(p.grade) filter (f.supply is not null) as suitability_grade,
    bool_or(f.is_illustrative) as is_illustrative
  from intermediate.balance_member m
  join flow f on f.region_code = m.leaf_region_code and f.sector_code = m.leaf_sector_code and f.occupation_code = m.leaf_occupation_code
  join exits x on x.region_code = m.leaf_region_code and x.sector_code = m.leaf_sector_code and x.occupation_code = m.leaf_occupation_code
  left join part p on p.scenario = f.scenario and p.region_code = m.leaf_region_code and p.sector_code = m.leaf_sector_code
    and p.occupation_code = m.leaf_occupation_code
  where m.mask in (0, 2)
  group by all
)
select s.scenario, s.region_code, s.sector_code, s.occupation_code, s.is_total, s.to_year, s.n_cells, s.n_evaluable_cells, s.supply_reason,
  s.openings::double as openings_persons, s.openings_at_benchmark::double as openings_at_benchmark_persons,
  s.openings_exit_low::double as openings_exit_low_persons, s.openings_exit_high::double as openings_exit_high_persons,
  s.supply::double as supply_persons, (s.supply + s.less_at_low)::double as supply_suitability_low_persons,
  (s.supply + s.more_at_high)::double as supply_suitability_high_persons, s.located_raw::double as located_raw_persons,
  -- Of a specialty of a region over its sectors the mean of the draws, which its answer tells; of a cell its own path.
  coalesce(a.gap_cum_persons, s.gap_cum::double) as gap_cum_persons, if(s.is_illustrative, null, coalesce(a.p_short, d.p_shortage)) as p_short, u.programme_code as usual_programme_code, u.duration_years,
  s.exit_is_assumed, s.exit_grade, s.suitability_is_assumed, s.suitability_grade, s.is_illustrative
from summed s
left join balance.answer_draw a on a.scenario = s.scenario and a.region_code = s.region_code and a.sector_code = s.sector_code
  and a.occupation_code = s.occupation_code
left join balance.gap_distribution d on d.scenario = s.scenario and d.region_code = s.region_code and d.sector_code = s.sector_code
  and d.occupation_code = s.occupation_code and d.year = s.to_year
left join intermediate.usual_programme u
  on u.scenario = s.scenario and u.region_code = s.region_code and u.sector_code = s.sector_code and u.occupation_code = s.occupation_code
order by all;
