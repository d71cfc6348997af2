-- Competences that people short would need, in every place, in the scenario of the run; never added up.
-- grain: region_code, competence_code
select region_code, competence_code, family, short_persons::double as short_persons, level_median,
  n_specialties, n_specialties_not_evaluable, is_illustrative
from competence_gap
where scenario = (select scenario from run) and short_persons >= 0.5
order by region_code, short_persons desc, competence_code
