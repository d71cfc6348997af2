-- People short and over in a region over the draws: the whole, each sector, then each specialty with its verdict.
-- grain: sector_code, occupation_code
with placed as (
  select *, '_T' as occupation_code from answer
  union all by name
  select *, '_T' as sector_code from answer_occupation where occupation_code <> '_T'
)
select p.sector_code, p.occupation_code, p.from_year, p.to_year, p.n_cells, p.n_evaluable_cells, p.evaluable_share::double as evaluable_share,
  p.employment_persons::double as employment_persons, p.openings_persons::double as openings_persons, p.supply_persons::double as supply_persons,
  p.short_persons::double as short_persons, p.short_lo_80::double as short_lo_80, p.short_hi_80::double as short_hi_80,
  p.over_persons::double as over_persons, p.over_lo_80::double as over_lo_80, p.over_hi_80::double as over_hi_80,
  p.p_short::double as p_short, p.gap_cum_persons::double as gap_cum_persons,
  p.gap_cum_lo_80::double as gap_cum_lo_80, p.gap_cum_hi_80::double as gap_cum_hi_80, p.interval_basis, p.is_illustrative
from placed p
where p.region_code = $region_code and p.scenario = (select scenario from run)
order by p.sector_code, p.occupation_code
