-- Trainers that the plan has trained, by region, over all its years.
-- grain: region_code
create table advice.trainer as
with trained as (
  select t.confidence, t.region_code, min(t.year) filter (t.trained_persons > 0) as from_year,
    max(t.year) filter (t.trained_persons > 0) as last_year, sum(t.trained_persons)::double as trained,
    max(t.trainers_needed) as needed, bool_or(t.is_illustrative) as is_illustrative
  from plan.trainer t where t.region_code <> '_T' group by all
)
select 'trainer' as rule, t.region_code, t.trained as target_value, 'trainers' as target_unit, t.last_year as target_year,
  t.from_year, t.needed as second_value, 'trainers' as second_unit, m.trained as margin_value, t.trained as margin_of_value, t.confidence as plan_confidence,
  c.margin_confidence, t.region_code as evidence_region_code, '_T' as evidence_sector_code, '_T' as evidence_occupation_code,
  t.is_illustrative
from trained t
join advice.plan_confidence c using (confidence)
left join trained m on m.confidence = c.margin_confidence and m.region_code = t.region_code
where t.trained > 0
order by all;
