-- Classes run with trainers that are there: none is trained before the institute opens or beyond what it takes a year, none
-- comes from nowhere, and no region needs more than it has.
select 'more needed than there are' as what, scenario, region_code, year from plan.trainer
where trainers_needed > trainers_available + 1e-6
union all
select 'trained before the institute opens', p.scenario, p.region_code, p.year
from marts.fct_plan p join raw.lever l using (lever_code) cross join raw.project r
where p.action = 'train_trainers' and p.starts_persons > 0 and p.year < greatest(r.plan_first_year, coalesce(l.first_year, r.plan_first_year))
union all
select 'trained where the plan trains none', t.scenario, t.region_code, t.year
from plan.trainer t
left join (select scenario, region_code, year, sum(starts_persons) as trained from marts.fct_plan where action = 'train_trainers' group by all) p
  using (scenario, region_code, year)
where t.trained_persons is distinct from coalesce(p.trained, 0)
union all
select 'from nowhere', scenario, '_T', year from plan.trainer group by all having sum(moved_persons) <> 0;
