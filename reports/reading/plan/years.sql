-- People short in a place at the end of each year, where nobody changes the offer and with the plan; the last year counts also
-- what may go otherwise in carrying it out, as the other numbers of the horizon do.
-- grain: scenario, year
select c.scenario, c.year, coalesce(s.need_persons, c.need_persons)::double as need_persons,
  coalesce(s.short_persons, c.short_persons)::double as short_persons, c.is_illustrative
from plan_coverage c
cross join (select any_value(target_year) as target_year from run) r
left join plan_simulation s
  on s.scenario = c.scenario and s.region_code = c.region_code and s.occupation_code = c.occupation_code
  and c.year = r.target_year
where c.region_code = $region_code and c.occupation_code = '_T'
order by c.scenario, c.year
