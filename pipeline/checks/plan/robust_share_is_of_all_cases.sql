-- In how many cases a first measure holds is the mean over every case that was solved, or over the clusters of draws where that
-- is less, and what is recommended holds in four of five of them.
with counted as (
  select plan_scenario as scenario, region_code, occupation_code, lever_code, action, year, least(avg(stays::integer), coalesce(avg(stays::integer) filter (k.kind = 'cluster'), 1)) as share,
    count(distinct case_id) as cases, count(*) as rows
  from plan.case_class left join plan.case k using (case_id) group by all
),
all_cases as (select count(*) as cases from plan.case)
select 'robustness' as what, r.scenario, r.region_code, r.occupation_code, r.lever_code, r.action, r.robust_share, c.share
from plan.robustness r left join counted c using (scenario, region_code, occupation_code, lever_code, action, year) cross join all_cases n
where c.share is null or abs(r.robust_share - c.share) > 1e-9 or r.cases <> n.cases or c.cases <> n.cases or c.rows <> n.cases
union all
select 'plan', p.scenario, p.region_code, p.occupation_code, p.lever_code, p.action, p.robust_share, c.share
from marts.fct_plan p left join counted c using (scenario, region_code, occupation_code, lever_code, action, year)
where p.robust_share is not null and not coalesce(abs(p.robust_share - c.share) <= 1e-9, false)
union all
select 'recommended', scenario, region_code, occupation_code, lever_code, action, robust_share, null
from marts.fct_plan where is_recommended and not coalesce(rule.holds(robust_share), false)
union all
select 'case that is none', c.plan_scenario, c.region_code, c.occupation_code, c.lever_code, c.action, null, null
from plan.case_class c anti join plan.case k using (case_id);
