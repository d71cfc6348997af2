-- What to do in a region, in the columns of the roadmap; those of the nation go with the nation's page.
-- grain: recommendation_id
select recommendation_id, axis, level, columns('^(action|lead|partners|support)_[a-z]+$'), target_value::double as target_value, target_unit,
  target_year, from_year, decide_by::varchar as decide_by,
  duration_years::double as duration_years, lever_code, programme_code, decided_by, robust_share, evidence_class, verdict, inaction_person_years, inaction_money, evidence, worst_grade,
  is_illustrative
from recommendation
where region_code = $region_code
order by case axis when 'governance' then 1 when 'competences' then 2 when 'trainers' then 3 else 4 end,
  decide_by nulls last, target_value desc nulls last, recommendation_id
