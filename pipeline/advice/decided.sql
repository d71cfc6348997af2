-- Specialties of regions that the draws decide, in the first planned scenario: advice rests on these alone, and names the
-- weaker of what most of their demand and most of their supply rest on.
-- grain: region_code, occupation_code
create table advice.decided as
with basis as (
  select e.region_code, e.occupation_code, e.side, arg_max(e.basis, e.persons) as basis
  from marts.fct_evidence e join raw.project p on p.plan_scenario = e.scenario
  group by all
),
weaker as (
  select region_code, occupation_code, max_by(basis, list_position(['observed', 'derived', 'imputed', 'assumed', 'illustrative'], basis)) as evidence_class
  from basis group by all
)
select a.region_code, a.occupation_code, a.verdict, if(a.is_illustrative, 'illustrative', w.evidence_class) as evidence_class
from marts.fct_answer a join raw.project p on p.plan_scenario = a.scenario
left join weaker w using (region_code, occupation_code)
where a.sector_code = '_T' and a.verdict in ('short', 'over', 'balanced')
order by all;
