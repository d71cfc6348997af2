-- The definitions of openings, displaced, external openings and the cumulated gap, exact in DECIMAL on every leaf.
with leaf as (
  select *, lag(employment_persons) over path as employment_before,
    sum(gap_persons) over (path rows between unbounded preceding and current row) as gap_sum
  from balance.leaf
  left join (select region_code, sector_code, occupation_code, persons::decimal(18, 6) as initial_gap from intermediate.initial_gap)
    using (region_code, sector_code, occupation_code)
  window path as (partition by scenario, region_code, sector_code, occupation_code order by year)
)
select * from leaf
where openings_persons <> greatest(0, expansion_persons + replacement_persons)
  or displaced_persons <> greatest(0, -(expansion_persons + replacement_persons))
  or external_openings_persons <> openings_persons + promoted_out_persons - promoted_in_persons
  or least(promoted_in_persons, promoted_out_persons, external_openings_persons) < 0
  or (employment_before is not null and expansion_persons <> employment_persons - employment_before)
  or gap_cum_persons is distinct from if(gap_persons is null, null, gap_sum + coalesce(initial_gap, 0));
