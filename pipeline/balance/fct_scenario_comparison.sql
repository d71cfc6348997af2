-- The answer of every scenario beside the first one, by region and sector: scenarios share their draws, so that the
-- differences are those of the scenarios and not of chance.
-- grain: scenario, region_code, sector_code
create table marts.fct_scenario_comparison as
select a.scenario, a.region_code, a.sector_code, a.to_year, a.n_cells, a.n_evaluable_cells, a.openings_persons, a.supply_persons,
  a.short_persons, a.short_lo_80, a.short_hi_80, a.over_persons, a.p_short, a.gap_cum_persons, a.gap_cum_lo_80, a.gap_cum_hi_80,
  a.short_persons - first.short_persons as short_difference_persons,
  a.gap_cum_persons - first.gap_cum_persons as gap_difference_persons,
  a.openings_persons - first.openings_persons as openings_difference_persons,
  a.supply_persons - first.supply_persons as supply_difference_persons, a.is_illustrative
from marts.fct_answer a
cross join raw.project p
join marts.fct_answer first on first.scenario = p.scenario and first.region_code = a.region_code
  and first.sector_code = a.sector_code and first.occupation_code = a.occupation_code
where a.occupation_code = '_T'
order by all;
