-- What the measures that hold ask for, one finding each; the lever says on which axis a class stands.
-- grain: region_code, occupation_code, from_occupation_code, to_region_code, lever_code, rule
create table advice.planned as
select case m.action when 'open' then if(l.axis = 'governance', 'open_programme', 'open_talent') when 'train_trainers' then 'trainer' else m.action end as rule,
  m.region_code, if(m.action = 'train_trainers', '_T', m.occupation_code) as occupation_code, m.from_occupation_code, m.to_region_code, m.lever_code, m.programme_code,
  m.starts_persons::double as target_value,
  case when m.action = 'train_trainers' then 'trainers' when m.action in ('open', 'close', 'move') and l.programme_code is not null then 'places' else 'persons' end as target_unit,
  m.year as target_year, m.year as from_year, if(m.action in ('open', 'close'), greatest(m.groups, 1), null)::double as groups,
  m.decide_by, m.decided_by, m.arrival_year, y.duration_years, m.robust_share, m.evidence_class, m.verdict, m.cost_money,
  m.inaction_person_years, m.inaction_money, m.arrivals_here_persons, m.arrivals_elsewhere_persons,
  m.served_region_code as evidence_region_code, '_T' as evidence_sector_code, if(m.action = 'train_trainers', '_T', m.occupation_code) as evidence_occupation_code,
  m.is_illustrative
from advice.measure m
join raw.lever l using (lever_code)
left join plan.lever y using (lever_code)
order by all;
