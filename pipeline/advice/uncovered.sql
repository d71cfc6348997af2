-- What the plan leaves uncovered at the horizon, by region and specialty: the limits of the levers bind there. Less than
-- a twentieth of the need, or five persons, is rounding to whole classes, not a limit. What only the plan with the margin
-- leaves uncovered stands with that plan.
-- grain: region_code, occupation_code
create table advice.uncovered as
with last as (
  select v.confidence, v.region_code, v.occupation_code, max(v.year) as year,
    arg_max(v.uncovered_persons, v.year) as uncovered, arg_max(v.need_persons, v.year) as need, bool_or(v.is_illustrative) as is_illustrative
  from plan.coverage v where not v.is_total group by all
),
limited as (
  select * from last where uncovered >= greatest(5, need / 20)
),
chosen as (
  select v.* from limited v join advice.plan_confidence c using (confidence)
  union all
  select v.* from limited v join advice.plan_confidence c on v.confidence = c.margin_confidence
  anti join limited b on b.confidence = c.confidence and b.region_code = v.region_code and b.occupation_code = v.occupation_code
)
select 'uncovered' as rule, v.region_code, v.occupation_code, v.uncovered as target_value, 'persons' as target_unit,
  v.year as target_year, v.need as second_value, 'persons' as second_unit, v.confidence as plan_confidence,
  v.region_code as evidence_region_code, '_T' as evidence_sector_code, v.occupation_code as evidence_occupation_code, v.is_illustrative
from chosen v
semi join advice.decided d on d.region_code = v.region_code and d.occupation_code = v.occupation_code
order by all;
