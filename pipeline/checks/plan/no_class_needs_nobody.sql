-- Nothing opens for a need below half a class: it would stand there for nobody.
select p.scenario, p.region_code, p.occupation_code, p.lever_code, p.year, p.class_size, v.need_persons
from marts.fct_plan p
join raw.project r on true
left join plan.coverage v on v.scenario = p.scenario and v.region_code = p.region_code and v.occupation_code = p.occupation_code and v.year = r.target_year
where p.action in ('open', 'move') and p.starts_persons > 0 and not p.is_minimum and coalesce(v.need_persons, 0) < p.class_size / 2 - 1e-6;
