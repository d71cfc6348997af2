-- Cells of a region in which some indicator reads otherwise than another.
-- grain: sector_code, occupation_code
select sector_code, occupation_code, disagree
from adequacy_disagreement
where region_code = $region_code and not is_total and scenario = (select scenario from run)
  and n_shortage + n_balance + n_surplus > 0
order by sector_code, occupation_code
