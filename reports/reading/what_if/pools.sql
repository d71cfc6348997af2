-- People a year who could be hired beyond the programmes, by region and specialty.
-- grain: region_code, occupation_code, year
select region_code, occupation_code, year, candidates_persons
from main.pool_flow where scenario = (select scenario from main.run)
order by region_code, occupation_code, year
