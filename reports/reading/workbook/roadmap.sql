-- What is advised in every place, in the columns of the roadmap.
-- grain: recommendation_id
select * replace (decide_by::date as decide_by)
from recommendation
order by region_code, axis, decide_by nulls last, recommendation_id
