-- Openings of one sector over all regions, specialty by specialty and in all: expansion and replacement.
-- grain: occupation_code
select case when grouping(d.occupation_code) = 1 then '_T' else d.occupation_code end as occupation_code,
  min(d.year) as from_year, max(d.year) as to_year,
  sum(d.expansion_persons)::double as expansion_persons, sum(d.replacement_persons)::double as replacement_persons,
  sum(d.external_openings_persons - d.openings_persons)::double as promotion_persons,
  sum(d.external_openings_persons)::double as openings_persons, bool_or(d.is_illustrative) as is_illustrative
from demand d
join run r on d.scenario = r.scenario and d.year <= r.target_year
where d.sector_code = $sector_code
group by grouping sets ((d.occupation_code), ())
having count(*) > 0
order by grouping(d.occupation_code), d.occupation_code
