-- No advice of a specialty rests on a place that the draws do not decide: there the datum is asked for, once a region and
-- holder. Measures of the plan are advised only where they are recommended.
select r.recommendation_id, r.evidence, a.verdict
from advice.recommendation r
left join marts.fct_answer a on r.evidence = concat_ws('/', a.scenario, a.region_code, a.sector_code, a.occupation_code, a.to_year)
where r.data_id is null and r.occupation_code is not null and coalesce(a.verdict, 'undecided') not in ('short', 'over')
union all
select any_value(r.recommendation_id), concat_ws('/', r.region_code, r.data_id), count(*)::varchar
from advice.recommendation r where r.rule = 'undecided' group by r.region_code, r.data_id, r.template_id having count(*) > 1
union all
select r.recommendation_id, r.lever_code, 'not recommended'
from advice.recommendation r
anti join marts.fct_plan p on p.is_recommended and p.scenario = r.scenario and p.region_code = r.region_code and p.lever_code = r.lever_code
  and p.year = r.from_year and p.robust_share = r.robust_share
where r.lever_code is not null;
