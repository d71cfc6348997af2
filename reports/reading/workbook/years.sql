-- The balance of every place year by year, over all sectors, in the scenario of the run.
-- grain: region_code, occupation_code, year
select region_code, occupation_code, year, employment_persons::double as employment_persons,
  expansion_persons::double as expansion_persons, replacement_persons::double as replacement_persons,
  demand_persons::double as demand_persons, supply_persons::double as supply_persons,
  gap_persons::double as gap_persons, gap_cum_persons::double as gap_cum_persons,
  gap_cum_lo_80::double as gap_cum_lo_80, gap_cum_hi_80::double as gap_cum_hi_80, reason, is_illustrative
from balance
where sector_code = '_T' and scenario = (select scenario from run)
order by region_code, occupation_code <> '_T', occupation_code, year
