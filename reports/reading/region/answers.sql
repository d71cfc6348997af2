-- The cumulated gap of a region: the whole, each sector, then each specialty.
-- grain: sector_code, occupation_code
with placed as (
  select a.scenario, a.region_code, a.sector_code, '_T' as occupation_code, a.from_year, a.to_year, a.n_cells,
    a.n_evaluable_cells, a.openings_persons, a.openings_evaluable_persons, a.supply_evaluable_persons,
    a.gap_cum_persons, a.gap_cum_median, a.gap_cum_lo_80, a.gap_cum_hi_80, a.p_shortage, a.no_clear_gap, a.interval_basis, a.is_illustrative
  from main.answer a
  union all
  select o.scenario, o.region_code, '_T', o.occupation_code, o.from_year, o.to_year, o.n_cells,
    o.n_evaluable_cells, o.openings_persons, o.openings_evaluable_persons, o.supply_evaluable_persons,
    o.gap_cum_persons, o.gap_cum_median, o.gap_cum_lo_80, o.gap_cum_hi_80, o.p_shortage, o.no_clear_gap, o.interval_basis, o.is_illustrative
  from main.answer_occupation o
  where o.occupation_code <> '_T'
)
select sector_code, occupation_code, from_year, to_year, n_cells, n_evaluable_cells,
  openings_persons::double as openings_persons,
  openings_evaluable_persons::double as openings_evaluable_persons,
  supply_evaluable_persons::double as supply_evaluable_persons,
  gap_cum_persons::double as gap_cum_persons,
  gap_cum_median::double as gap_cum_median,
  gap_cum_lo_80::double as gap_cum_lo_80,
  gap_cum_hi_80::double as gap_cum_hi_80,
  p_shortage::double as p_shortage, no_clear_gap, interval_basis, is_illustrative
from placed
where region_code = $region_code
  and scenario = (select scenario from main.run)
order by sector_code, occupation_code
