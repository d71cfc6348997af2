-- Persons short where a competence is essential, for the nation and each region, in the scenario of the run.
-- grain: region_code, competence_code
select g.region_code, g.competence_code, g.family, g.year, g.short_persons::double as short_persons,
  g.short_pooled_persons::double as short_pooled_persons, g.level_highest::integer as level_highest,
  g.n_specialties, g.n_specialties_short, g.n_specialties_not_evaluable, g.reason, g.is_illustrative
from competence_gap g
join run r on r.scenario = g.scenario
order by g.family, g.competence_code, g.region_code
