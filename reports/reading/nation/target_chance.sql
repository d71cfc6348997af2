-- How likely each target is in the scenario of the run, and what the class of comparable series that speaks for it has held.
-- grain: target_id
with score as (
  select horizon, max(coverage) filter (nominal = 0.8) as coverage_80, max(coverage) filter (nominal = 0.95) as coverage_95, max(n_series) as n_series
  from main.reference_class_score
  where (select count(distinct class) from main.reference_class_score) = 1
  group by horizon
)
select t.target_id, t.measure, t.definition, t.year, t.value::double as value, t.unit, p.p_reached::double as p_reached, p.reason,
  f.interval_kind, s.coverage_80::double as coverage_80, s.coverage_95::double as coverage_95, s.n_series
from main.target_probability p
join main.target t on t.target_id = p.target_id
join main.run r on p.scenario = r.scenario
left join main.forecast f on f.measure = t.measure and f.definition = t.definition and f.scenario = r.scenario and f.year = t.year
  and f.region_code = t.region_code and f.sector_code = t.sector_code and f.occupation_code = '_T'
left join main.series m on m.measure = t.measure and m.definition = t.definition and m.region_code = t.region_code
  and m.sector_code = t.sector_code and m.occupation_code = '_T'
left join score s on f.interval_kind = 'reference_class' and s.horizon = t.year - m.last_year
where t.region_code = $region_code and t.kind = 'level' and t.adopted in ('adopted', 'milestone')
order by t.year, t.target_id
