-- People are covered by those who arrive and by nobody else, and who is brought beyond the need is counted as such: what was
-- needed is what is short and what is brought within the need. Totals are sums of places.
with brought as (
  select v.scenario, v.region_code, v.occupation_code, v.year, coalesce(sum(a.arrivals_persons), 0) as persons
  from plan.coverage v
  left join plan.arrival a on a.scenario = v.scenario and a.work_region_code = v.region_code and a.occupation_code = v.occupation_code
    and a.arrival_year <= v.year
  where not v.is_total group by all
),
summed as (
  select scenario, if(r, '_T', region_code) as region_code, if(o, '_T', occupation_code) as occupation_code, year,
    sum(need_persons) as need_persons, sum(brought_persons) as brought_persons, sum(short_persons) as short_persons, sum(over_persons) as over_persons
  from plan.coverage cross join (values (false), (true)) as over_region(r) cross join (values (false), (true)) as over_occupation(o)
  where not is_total and (r or o) group by all
)
select 'brought' as what, v.scenario, v.region_code, v.occupation_code, v.year, v.brought_persons, b.persons
from plan.coverage v join brought b using (scenario, region_code, occupation_code, year)
where not v.is_total and abs(v.brought_persons - b.persons) > 1e-6 * (1 + abs(b.persons))
union all
select 'within the need', scenario, region_code, occupation_code, year, brought_persons - over_persons, need_persons - short_persons
from plan.coverage
where not is_total and (need_persons < 0 or short_persons < -1e-6 or over_persons < -1e-6 or over_persons > greatest(0, brought_persons) + 1e-6
  or short_persons > need_persons + greatest(0, -brought_persons) + 1e-6
  or (brought_persons >= 0 and abs(need_persons - short_persons - brought_persons + over_persons) > 1e-6 * (1 + need_persons + brought_persons)))
union all
select 'total', v.scenario, v.region_code, v.occupation_code, v.year, v.short_persons, s.short_persons
from plan.coverage v left join summed s using (scenario, region_code, occupation_code, year)
where v.is_total and (s.scenario is null or abs(v.need_persons - s.need_persons) > 1e-6 * (1 + s.need_persons) or abs(v.brought_persons - s.brought_persons) > 1e-6 * (1 + abs(s.brought_persons))
  or abs(v.short_persons - s.short_persons) > 1e-6 * (1 + s.short_persons) or abs(v.over_persons - s.over_persons) > 1e-6 * (1 + s.over_persons));
