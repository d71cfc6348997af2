-- The plan that is advised, the one of the lowest confidence, and the one that is told beside it as a margin.
-- grain: confidence
create table advice.plan_confidence as
select min(confidence) as confidence, nullif(max(confidence), min(confidence)) as margin_confidence
from plan.coverage having count(*) > 0;
