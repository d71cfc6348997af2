-- Whatever the plan decides can still be decided, opens when its lever is there and arrives by the horizon.
select p.scenario, p.region_code, p.occupation_code, p.lever_code, p.action, p.year, p.arrival_year, p.decide_by
from marts.fct_plan p left join raw.lever l using (lever_code) cross join raw.project r
where p.arrival_year > r.target_year or p.arrival_year < p.year or p.decide_by < r.as_of::date
  or p.year < greatest(r.plan_first_year, coalesce(l.first_year, r.plan_first_year)) or l.use is distinct from 'active';
