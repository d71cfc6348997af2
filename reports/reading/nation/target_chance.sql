-- How likely each target is in the scenario of the run, and what the class of comparable series that speaks for it has held.
-- grain: target_id
with class_size as (
  select class, horizon, max(n_series) as n_series from reference_class_score group by all
)
select t.target_id, t.measure, t.definition, t.year, t.value::double as value, t.unit, p.p_reached::double as p_reached, p.reason,
  p.rests_on, p.coverage_80::double as coverage_80, p.coverage_95::double as coverage_95,
  (select max(n_series) from class_size c where c.class = p.reference_class) as n_series
from target_probability p
join target t on t.target_id = p.target_id
join run r on p.scenario = r.scenario
where t.region_code = $region_code and t.kind = 'level' and t.adopted in ('adopted', 'milestone')
order by t.year, t.target_id
