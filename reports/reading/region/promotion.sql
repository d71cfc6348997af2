-- Specialties whose openings are filled from inside, over the years of the balance.
-- grain: occupation_code
select d.occupation_code, sum(d.promoted_in_persons)::double as promoted_persons, sum(d.openings_persons + d.promoted_out_persons)::double as openings_persons
from demand d
join run r on d.scenario = r.scenario and d.year <= r.target_year
where $region_code in (d.region_code, '_T')
group by d.occupation_code
having sum(d.promoted_in_persons) >= 0.5
order by promoted_persons desc, d.occupation_code
