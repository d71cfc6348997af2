-- The tension indicator of every place, by sector, by specialty and over all, in the scenario of the run.
-- grain: region_code, sector_code, occupation_code
select region_code, sector_code, occupation_code, value::double as value
from main.adequacy
where indicator = 'ita' and value is not null and (sector_code = '_T' or occupation_code = '_T')
  and scenario = (select scenario from main.run)
order by region_code, sector_code, occupation_code
