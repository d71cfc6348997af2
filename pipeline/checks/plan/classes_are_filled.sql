-- Classes of the plan are whole, hold all who start, and open only with as many as the declared fill of a class.
select p.scenario, p.region_code, p.occupation_code, p.lever_code, p.action, p.year, p.starts_persons, p.groups, p.class_size
from marts.fct_plan p join plan.solve s using (scenario)
where p.starts_persons < 0 or p.groups < 0 or p.class_size < 1
  or (p.action in ('open', 'close', 'move') and p.class_size > 1 and p.starts_persons > p.groups * p.class_size + 1e-6)
  or (p.action in ('open', 'close', 'move') and p.class_size > 1 and p.starts_persons < p.groups * p.class_size * s.fill_share - 1e-6);
