-- People a year who could be hired beyond the programmes, by region and specialty: candidates, whom they fill on average
-- over the draws, and whom they could fill at central values and on average do not.
-- grain: region_code, occupation_code, year
select region_code, occupation_code, year, candidates_persons, taken_persons,
  greatest(0, least(language_places_persons + taken_persons, candidates_persons) - taken_persons) as idle_persons
from pool_flow where scenario = $scenario
order by region_code, occupation_code, year
