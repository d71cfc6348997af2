-- The plan is whole people within capacity, its arrivals are starts times yield, and what is covered is what arrived.
select 'people are whole' as what, confidence, region_code, lever_code, year from marts.fct_plan
where starts_persons < 0 or groups * group_size < starts_persons and action = 'open' and group_size > 1
union all
select 'arrivals', p.confidence, p.region_code, p.lever_code, p.year
from marts.fct_plan p
left join (select confidence, region_code, occupation_code, lever_code, action, from_occupation_code, year, sum(arrivals_persons) as arrivals
  from marts.fct_plan_arrival group by all) a using (confidence, region_code, occupation_code, lever_code, action, from_occupation_code, year)
where abs(p.arrivals_persons - coalesce(a.arrivals, 0)) > 1e-6 * (1 + p.arrivals_persons)
union all
select 'regional capacity', s.confidence, s.region_code, s.lever_code, s.year
from (select confidence, region_code, lever_code, year, sum(starts_persons) as starts from marts.fct_plan where action = 'open' group by all) s
join raw.lever l using (lever_code)
join raw.lever_capacity c on c.lever_code = s.lever_code and c.region_code = s.region_code
cross join raw.project r
where s.starts > c.starts_per_year * pow(1 + l.ramp, s.year - r.plan_first_year) + 1e-6
union all
select 'national capacity', s.confidence, '_T', s.lever_code, s.year
from (select confidence, lever_code, year, sum(starts_persons) as starts from marts.fct_plan where action = 'open' group by all) s
join raw.lever l using (lever_code)
join raw.lever_capacity c on c.lever_code = s.lever_code and c.region_code = '_T'
cross join raw.project r
where s.starts > c.starts_per_year * pow(1 + l.ramp, s.year - r.plan_first_year) + 1e-6
union all
select 'coverage', c.confidence, c.region_code, c.occupation_code, c.year
from plan.coverage c
left join (
  select a.confidence, a.work_region_code as region_code, a.occupation_code, c.year, sum(a.arrivals_persons) as gained
  from marts.fct_plan_arrival a join (select distinct year from plan.coverage) c on c.year >= a.arrival_year group by all
) g using (confidence, region_code, occupation_code, year)
left join (
  select p.confidence, y.work_region_code as region_code, p.from_occupation_code as occupation_code, c.year, sum(p.starts_persons * y.yield) as lost
  from marts.fct_plan p join plan.yield y on y.lever_code = p.lever_code and y.occupation_code = p.from_occupation_code
    and y.region_code = p.region_code and y.arrival_year = p.arrival_year
  join (select distinct year from plan.coverage) c on c.year >= p.arrival_year
  where p.action = 'move' group by all
) l using (confidence, region_code, occupation_code, year)
where not c.is_total and abs(c.arrivals_persons - coalesce(g.gained, 0) + coalesce(l.lost, 0)) > 1e-6 * (1 + abs(c.arrivals_persons))
union all
select 'opens in time to be decided and arrives by the target year', p.confidence, p.region_code, p.lever_code, p.year
from marts.fct_plan p cross join raw.project r
where p.arrival_year > r.target_year or p.decide_by < r.as_of::date or p.year < r.plan_first_year
union all
select 'illustrative mark', p.confidence, p.region_code, p.lever_code, p.year
from marts.fct_plan p
where not p.is_illustrative and exists (select 1 from marts.fct_balance b where b.is_illustrative);
