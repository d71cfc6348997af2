-- Emigrants a year that the assumptions of the first scenario imply, beside the published estimates.
-- grain: one row, or none
select min(e.year) as from_year, max(e.year) as to_year, min(e.implied_persons) as least_persons, max(e.implied_persons) as most_persons,
  any_value(e.published_low_persons)::double as published_low_persons,
  any_value(e.published_high_persons)::double as published_high_persons, bool_or(e.is_illustrative) as is_illustrative
from implied_emigration e
join run r on e.scenario = r.scenario
having count(*) > 0
