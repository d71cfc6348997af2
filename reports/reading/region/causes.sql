-- Why each cell of a region runs short, with the numbers that decided.
-- grain: sector_code, occupation_code
select sector_code, occupation_code, cause, candidate_cause, alternative_cause, deciding_factor, factor_grade,
  number_1_name, number_1::double as number_1, number_2_name, number_2::double as number_2,
  gap_cum_persons::double as gap, reason, is_illustrative
from cause
where region_code = $region_code and not is_total and scenario = (select scenario from run)
order by sector_code, occupation_code
