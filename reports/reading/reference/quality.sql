-- Counts that tell how good an edition is: values that are made up, cells that can be evaluated, imputed targets, draws.
-- grain: what, reason
select 'observations' as what, null as reason, count(*)::integer as n from observation
union all
select 'illustrative', null, count(*)::integer from observation where is_illustrative
union all
select 'imputed_targets', null, count(*)::integer from target_region where obs_status::varchar = 'I'
union all
select 'regional_targets', null, count(*)::integer from target_region
union all
select 'cells', null, count(*)::integer
from balance b
where not b.is_total and b.scenario = (select scenario from run)
  and b.year = (select max(x.year) from balance x join run r on r.scenario = x.scenario and x.year <= r.target_year)
union all
select 'cells_evaluable', null, count(*)::integer
from balance b
where not b.is_total and b.scenario = (select scenario from run) and coalesce(b.gap_cum_persons, b.gap_persons) is not null
  and b.year = (select max(x.year) from balance x join run r on r.scenario = x.scenario and x.year <= r.target_year)
union all
select 'cells_not_evaluable', b.reason::varchar, count(*)::integer
from balance b
where not b.is_total and b.scenario = (select scenario from run) and coalesce(b.gap_cum_persons, b.gap_persons) is null and b.reason is not null
  and b.year = (select max(x.year) from balance x join run r on r.scenario = x.scenario and x.year <= r.target_year)
group by b.reason
union all
select 'draws', null, max(draws)::integer from draw_correlation having max(draws) is not null
order by what, reason
