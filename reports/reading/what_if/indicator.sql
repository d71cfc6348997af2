-- The tension indicator of every place, by sector, by specialty and over all, in one scenario.
-- grain: region_code, sector_code, occupation_code
select region_code, sector_code, occupation_code, value::double as value
from adequacy
where indicator = 'ita' and value is not null and (sector_code = '_T' or occupation_code = '_T')
  and scenario = $scenario
order by region_code, sector_code, occupation_code
