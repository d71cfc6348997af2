-- Hires that would draw an aid among those whom the recommended measures bring to a region, never beyond the need; people
-- from abroad draw none.
-- grain: region_code, aid_code
create table advice.aid as
with needed as (
  select v.region_code, v.occupation_code, least(1, 1 - v.over_persons / v.brought_persons) as share
  from plan.coverage v join raw.project p on p.plan_scenario = v.scenario and p.target_year = v.year
  where not v.is_total and v.brought_persons > 0
),
hired as (
  select a.work_region_code as region_code, min(a.arrival_year) as from_year, sum(a.arrivals_persons * n.share) as persons, bool_or(a.is_illustrative) as is_illustrative
  from plan.arrival a
  join raw.project p on p.plan_scenario = a.scenario
  join (select distinct region_code, occupation_code, lever_code, action, year from advice.measure) m using (region_code, occupation_code, lever_code, action, year)
  join needed n on n.region_code = a.work_region_code and n.occupation_code = a.occupation_code
  join advice.decided d on d.region_code = a.work_region_code and d.occupation_code = a.occupation_code and d.verdict = 'short'
  where a.arrivals_persons > 0 and a.action in ('open', 'move', 'upgrade')
  group by all
)
select 'aid' as rule, h.region_code, d.aid_code, h.persons * any_value(d.eligible_share) as target_value, 'beneficiaries' as target_unit,
  p.target_year, h.from_year, h.region_code as evidence_region_code, '_T' as evidence_sector_code, '_T' as evidence_occupation_code, h.is_illustrative
from hired h
join raw.aid d on d.region_code in ('_T', h.region_code)
cross join raw.project p
group by h.region_code, d.aid_code, h.persons, p.target_year, h.from_year, h.is_illustrative
having target_value >= 0.5
order by all;
