-- People short and over in one sector over the draws, in each region and in the nation, which comes first.
-- grain: region_code
select a.region_code, a.sector_code, '_T' as occupation_code, a.from_year, a.to_year, a.n_cells, a.n_evaluable_cells,
  a.evaluable_share::double as evaluable_share,
  a.employment_persons::double as employment_persons, a.openings_persons::double as openings_persons, a.supply_persons::double as supply_persons,
  a.short_persons::double as short_persons, a.short_lo_80::double as short_lo_80, a.short_hi_80::double as short_hi_80,
  a.over_persons::double as over_persons, a.over_lo_80::double as over_lo_80, a.over_hi_80::double as over_hi_80,
  a.p_short::double as p_short, a.gap_cum_persons::double as gap_cum_persons,
  a.gap_cum_lo_80::double as gap_cum_lo_80, a.gap_cum_hi_80::double as gap_cum_hi_80, a.interval_basis, a.is_illustrative
from answer a
where a.sector_code = $sector_code and a.scenario = (select scenario from run)
order by a.region_code <> '_T', a.region_code
