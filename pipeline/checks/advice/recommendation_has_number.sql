-- Every recommendation says a number, in each language in which it says anything, and the number stands in its row.
select r.recommendation_id, r.target_value, coalesce(r.action_fr, r.action_en, r.action_ar) as action
from advice.recommendation r
where r.target_value is null or not isfinite(r.target_value) or r.target_value <= 0 or r.target_unit is null or r.target_year is null
  or coalesce(r.action_fr, r.action_ar, r.action_en) is null
  or not regexp_matches(coalesce(r.action_fr, '0'), '\d') or not regexp_matches(coalesce(r.action_ar, '0'), '\d')
  or not regexp_matches(coalesce(r.action_en, '0'), '\d');
