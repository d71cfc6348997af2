-- The indicators of a region and their classes in the scenario of the run.
-- grain: sector_code, occupation_code, indicator
select sector_code, occupation_code, indicator, i.unit, from_year, to_year, value::double as value, class, reason, is_illustrative
from adequacy join indicator i using (indicator)
where region_code = $region_code and scenario = (select scenario from run)
order by sector_code, occupation_code, indicator
