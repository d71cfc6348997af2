-- Occupations that recruit beyond the programmes: candidates over the years of the balance, what they are asked to fill
-- and the language places that would close the rest. What is left over works elsewhere and is no surplus.
-- grain: occupation_code
select f.occupation_code, min(f.year) as from_year, max(f.year) as to_year, sum(f.candidates_persons)::double as candidates_persons,
  any_value(d.openings_persons) as openings_persons, sum(f.language_places_persons)::double as language_places_persons
from pool_flow f
join run r on f.scenario = r.scenario and f.year <= r.target_year
join (
  select d.occupation_code, sum(d.external_openings_persons)::double as openings_persons
  from demand d join run r on d.scenario = r.scenario and d.year <= r.target_year
  where $region_code in (d.region_code, '_T') group by d.occupation_code
) d using (occupation_code)
where $region_code in (f.region_code, '_T')
group by f.occupation_code
order by f.occupation_code
