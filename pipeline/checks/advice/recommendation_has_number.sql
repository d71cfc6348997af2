-- Every recommendation says a number, in each language in which it says anything, and the number stands in its row.
with said as (
  unpivot (select recommendation_id, columns('^action_[a-z]+$') from advice.recommendation)
  on columns(* exclude (recommendation_id)) into name language value action
)
select r.recommendation_id, r.target_value, s.action
from advice.recommendation r left join said s using (recommendation_id)
where r.target_value is null or not isfinite(r.target_value) or r.target_value <= 0 or r.target_unit is null or r.target_year is null
  or s.action is null or not regexp_matches(s.action, '\d')
qualify row_number() over (partition by r.recommendation_id order by s.language) = 1;
