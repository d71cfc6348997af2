-- The chain at central values explains the answer, so that it must lie near it: in every total over sectors the cumulated
-- gap at central values lies within the 80 % band of the draws.
select scenario, region_code, sector_code, occupation_code, gap_cum_persons, gap_cum_central_persons, gap_cum_lo_80, gap_cum_hi_80
from marts.fct_answer
where n_evaluable_cells > 0 and sector_code in ('_T', '_Z') and (region_code = '_T' or occupation_code = '_T')
  and gap_cum_central_persons::double not between gap_cum_lo_80 - 0.5 and gap_cum_hi_80 + 0.5;
