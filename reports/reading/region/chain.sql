-- The way of those who enter training in a region over the years of the balance, programmes summed, at central values.
-- grain: one row
with chain as (
  select c.programme_code, c.year, c.new_entrants_persons, c.completed_persons, c.leavers_persons, c.available_persons, c.is_illustrative
  from training_chain c join run r on c.scenario = r.scenario
  where c.region_code = $region_code
),
-- Suitability and mobility as the balance resolved them, by scenario and year.
kept as (
  select x.programme_code, s.year, sum(x.share) as perimeter, sum(x.share * s.suitability_share) as suited
  from crosswalk x
  join suitability s using (programme_code, occupation_code)
  join run r on s.scenario = r.scenario
  where s.region_code = $region_code
  group by x.programme_code, s.year
),
moved as (
  select m.programme_code, m.year, (1 - m.abroad_share) * m.stay_share as here, m.abroad_share as abroad
  from mobility_rate m join run r on m.scenario = r.scenario
  where m.region_code = $region_code
)
select min(c.year) as from_year, max(c.year) as to_year,
  if(count(c.new_entrants_persons) = count(*), sum(c.new_entrants_persons), null)::double as entrants,
  sum(c.completed_persons)::double as completed, sum(c.leavers_persons)::double as leavers, sum(c.available_persons)::double as available,
  sum(c.available_persons * k.perimeter)::double as perimeter, sum(c.available_persons * k.suited)::double as suited,
  sum(c.available_persons * k.suited * m.here)::double as here, sum(c.available_persons * k.suited * m.abroad)::double as abroad,
  bool_or(c.is_illustrative) as is_illustrative
from chain c join kept k using (programme_code, year) join moved m using (programme_code, year)
having count(*) > 0
