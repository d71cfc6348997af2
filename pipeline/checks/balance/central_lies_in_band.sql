-- The chain at central values explains the answer, so that it must lie near it: in every total over sectors
-- the cumulated gap at central values is within a tenth of the 80 % width of the mean over the draws.
select scenario, region_code, sector_code, occupation_code, gap_cum_persons, gap_cum_central_persons, gap_cum_lo_80, gap_cum_hi_80
from marts.fct_answer
where n_evaluable_cells > 0 and sector_code in ('_T', '_Z') and (region_code = '_T' or occupation_code = '_T')
  and abs(gap_cum_persons - gap_cum_central_persons::double) > 0.1 * (gap_cum_hi_80 - gap_cum_lo_80) + 0.5;
