-- Each cause follows from the numbers stored beside it, a row without one has a reason, and every cell of the balance of
-- flows has a row.
select c.scenario, c.region_code, c.sector_code, c.occupation_code, c.cause, c.candidate_cause, c.number_1, c.number_2, c.reason
from marts.fct_cause c cross join raw.project p
where (c.cause is null) <> (c.reason is not null)
  or (c.cause is null) <> (c.candidate_cause is null or c.number_1 is null or c.number_2 is null or c.deciding_factor is null)
  or (c.cause = 'undetermined') <> (c.alternative_cause is not null)
  or (c.cause = 'undetermined' and (c.alternative_cause = c.candidate_cause or c.factor_grade is distinct from 'D'))
  or (c.cause not in ('undetermined', c.candidate_cause))
  or (c.candidate_cause <> 'none' and c.gap_cum_persons >= 0)
  or (c.candidate_cause = 'none' and not if(c.number_1_name = 'p_short', c.number_1 < c.number_2 and not c.is_illustrative, c.number_1 >= c.number_2))
  or (c.candidate_cause = 'retention' and not (c.number_1 < 0 and c.number_2 >= 0))
  or (c.candidate_cause = 'suitability' and not (c.located_raw_persons >= c.openings_persons and c.openings_persons > c.supply_persons
    and c.number_1 = c.located_raw_persons and c.number_2 = c.openings_persons))
  or (c.candidate_cause = 'long_training' and c.number_1 < c.number_2)
  or (c.candidate_cause = 'short_training' and c.number_1 >= c.number_2)
union all
select l.scenario, l.region_code, l.sector_code, l.occupation_code, null, null, null, null, 'no row'
from (select distinct scenario, region_code, sector_code, occupation_code from balance.leaf) l
anti join marts.fct_cause using (scenario, region_code, sector_code, occupation_code);
