-- Nobody arrives whom no measure of the plan brings, and nobody is lost whom none takes away.
with arrived as (
  select scenario, region_code, occupation_code, lever_code, action, year,
    sum(greatest(0, arrivals_persons)) as gained, sum(greatest(0, -arrivals_persons)) as lost
  from plan.arrival group by all
),
planned as (
  select scenario, region_code, occupation_code, lever_code, action, year, sum(arrivals_persons) as gained from marts.fct_plan group by all
),
total as (
  select scenario, sum(arrivals_persons) as gained, sum(arrivals_lost_persons) as lost from marts.fct_plan group by all
),
told as (
  select scenario, sum(gained) as gained, sum(lost) as lost from arrived group by all
)
select 'measure' as what, coalesce(p.scenario, a.scenario) as scenario, coalesce(p.region_code, a.region_code) as region_code,
  coalesce(p.occupation_code, a.occupation_code) as occupation_code, coalesce(p.lever_code, a.lever_code) as lever_code, p.gained, a.gained as arrived
from planned p full join arrived a using (scenario, region_code, occupation_code, lever_code, action, year)
where abs(coalesce(p.gained, 0) - coalesce(a.gained, 0)) > 1e-6 * (1 + coalesce(p.gained, 0))
union all
select 'lost', t.scenario, '_T', '_T', '_T', t.lost, o.lost
from total t left join told o using (scenario)
where abs(t.lost - coalesce(o.lost, 0)) > 1e-6 * (1 + t.lost);
