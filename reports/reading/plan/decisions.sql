-- What each planned scenario decides in a region (in all of them for the nation); of the first year, what would settle
-- it and who holds that: of what holds in the cases but serves a shortage that is not sure, what would decide the shortage.
-- grain: scenario, region_code, occupation_code, lever_code, action, from_occupation_code, to_region_code, year
with decided as (
  select p.*, coalesce(p.robust_share >= .8 and not p.is_recommended, false) as is_unsure
  from plan p
)
select p.scenario, p.region_code, p.occupation_code, p.lever_code, p.programme_code, p.action,
  p.from_occupation_code, p.to_region_code, p.year, p.arrival_year, p.decide_by::varchar as decide_by, p.decided_by,
  p.starts_persons::double as starts_persons, p.groups::double as groups,
  p.arrivals_persons::double as arrivals_persons, p.arrivals_lost_persons::double as arrivals_lost_persons,
  p.cost_money::double as cost_money, p.robust_share::double as robust_share, p.is_recommended, p.is_minimum, p.is_illustrative,
  p.is_unsure, if(p.is_unsure, a.deciding_input, r.settled_by) as settled_by, columns('^(name|holder)_[a-z]+$')
from decided p
left join plan_robustness r using (scenario, region_code, occupation_code, lever_code, action, year)
left join answer_occupation a on a.scenario = p.scenario and a.occupation_code = p.occupation_code
  and a.region_code = if(p.action = 'relocate', p.to_region_code, p.region_code)
left join data_to_obtain d on d.data_id = if(p.is_unsure, a.data_holder_code, r.data_holder_code)
where $region_code in (p.region_code, '_T') and p.starts_persons > 0
order by p.decide_by, p.year, p.region_code, p.occupation_code, p.action, p.lever_code, p.from_occupation_code,
  p.to_region_code
