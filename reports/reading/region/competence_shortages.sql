-- Competences that most people short would need, in a region; never added up.
-- grain: competence_code
select g.competence_code, columns('^name_[a-z]+$'), g.family, g.short_persons::double as short_persons, g.level_median::double as level,
  g.n_specialties, g.n_specialties_not_evaluable, g.reason, g.is_illustrative
from competence_gap g join competence c using (competence_code)
where g.region_code = $region_code and g.scenario = (select scenario from run) and g.short_persons >= 0.5
order by g.short_persons desc, g.competence_code
limit 8
