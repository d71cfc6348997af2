-- The cumulated gap of one sector in each region and in the nation, which comes first.
-- grain: region_code
select a.region_code, a.sector_code, '_T' as occupation_code, a.from_year, a.to_year, a.n_cells, a.n_evaluable_cells,
  a.openings_persons::double as openings_persons,
  a.openings_evaluable_persons::double as openings_evaluable_persons,
  a.supply_evaluable_persons::double as supply_evaluable_persons,
  a.gap_cum_persons::double as gap_cum_persons, a.gap_cum_median::double as gap_cum_median,
  a.gap_cum_lo_80::double as gap_cum_lo_80, a.gap_cum_hi_80::double as gap_cum_hi_80,
  a.p_shortage::double as p_shortage, a.no_clear_gap, a.interval_basis, a.is_illustrative
from main.answer a
where a.sector_code = $sector_code and a.scenario = (select scenario from main.run)
order by a.region_code <> '_T', a.region_code
