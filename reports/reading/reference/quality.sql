-- Counts that tell how good an edition is: values that are made up, cells that can be evaluated, imputed targets.
-- grain: what, reason
select 'observations' as what, null as reason, count(*)::integer as n from main.observation
union all
select 'illustrative', null, count(*)::integer from main.observation where is_illustrative
union all
select 'imputed_targets', null, count(*)::integer from main.target_region where obs_status::varchar = 'I'
union all
select 'regional_targets', null, count(*)::integer from main.target_region
union all
select 'cells', null, count(*)::integer
from main.balance b
where not b.is_total and b.scenario = (select scenario from main.run)
  and b.year = (select max(x.year) from main.balance x join main.run r on r.scenario = x.scenario and x.year <= r.target_year)
union all
select 'cells_evaluable', null, count(*)::integer
from main.balance b
where not b.is_total and b.scenario = (select scenario from main.run) and coalesce(b.gap_cum_persons, b.gap_persons) is not null
  and b.year = (select max(x.year) from main.balance x join main.run r on r.scenario = x.scenario and x.year <= r.target_year)
union all
select 'cells_not_evaluable', b.reason::varchar, count(*)::integer
from main.balance b
where not b.is_total and b.scenario = (select scenario from main.run) and coalesce(b.gap_cum_persons, b.gap_persons) is null and b.reason is not null
  and b.year = (select max(x.year) from main.balance x join main.run r on r.scenario = x.scenario and x.year <= r.target_year)
group by b.reason
order by what, reason
