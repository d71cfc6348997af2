-- People short and over by region, in the first scenario of the release: leaves summed, short and over apart.
select g.region_code, sum(g.short_persons) as short_persons, sum(g.over_persons) as over_persons,
  count(*) filter (g.verdict = 'short') as n_short, count(*) as n_specialties
from {{ source('facts', 'gap') }} g
join {{ source('detail', 'run') }} r on r.scenario = g.scenario
where not g.is_total
group by g.region_code
