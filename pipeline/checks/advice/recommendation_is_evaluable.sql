-- Every recommendation rests on a gap that can be evaluated (at least one cell, and as many openings as an indicator
-- needs) and says its very numbers; a request for data rests on its row of data_to_obtain.
-- Over several specialties the number is that of the people short, as negative as a gap.
with answer as (
  select concat_ws('/', a.scenario, a.region_code, a.sector_code, a.occupation_code, a.to_year) as evidence,
    a.* exclude (gap_cum_persons, gap_cum_lo_80, gap_cum_hi_80),
    a.occupation_code = '_T' and a.short_persons >= 0.5 as is_sum, if(is_sum, -a.short_persons, a.gap_cum_persons) as gap_cum_persons,
    if(is_sum, -a.short_hi_80, a.gap_cum_lo_80) as gap_cum_lo_80, if(is_sum, -a.short_lo_80, a.gap_cum_hi_80) as gap_cum_hi_80
  from marts.fct_answer a
)
select r.recommendation_id, r.evidence, a.n_evaluable_cells, a.openings_persons * a.evaluable_share as openings_evaluable_persons
from advice.recommendation r left join answer a using (evidence)
where r.data_id is null
  and (a.evidence is null or a.n_evaluable_cells = 0 or a.openings_persons * a.evaluable_share < rule.least_openings()
    or r.n_evaluable_cells is distinct from a.n_evaluable_cells or r.gap_persons is distinct from a.gap_cum_persons
    or r.gap_lo_persons is distinct from a.gap_cum_lo_80 or r.gap_hi_persons is distinct from a.gap_cum_hi_80)
union all
select r.recommendation_id, r.evidence, null, null
from advice.recommendation r left join marts.fct_data_to_obtain d using (data_id)
where r.data_id is not null and (d.data_id is null
  or (r.rule <> 'undecided' and r.target_value is distinct from if(r.rule = 'obtain_value', d.value_persons, d.decides_persons)))
union all
select s.region_code, 'regional_summary', a.n_evaluable_cells, a.openings_persons * a.evaluable_share
from advice.summary s
left join answer a on a.scenario = s.scenario and a.region_code = s.region_code and a.sector_code = '_T' and a.occupation_code = '_T'
where a.region_code is null or a.n_evaluable_cells = 0 or s.gap_persons is distinct from a.gap_cum_persons;
