-- Why each specialty of a region runs short, over its sectors.
-- grain: occupation_code
select occupation_code, cause, candidate_cause, deciding_factor
from cause
where region_code = $region_code and is_total and sector_code = '_T' and occupation_code <> '_T'
  and scenario = (select scenario from run)
order by occupation_code
