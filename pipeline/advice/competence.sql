-- The three competences of which a region lacks most persons in specialties whose shortage holds in the draws, each of
-- another family, as those of one specialty lack together; a person counts in each, so they are never summed.
-- grain: region_code
create table advice.competence as
with gap as (
  select a.region_code, c.competence_code, any_value(c.family) as family, sum(a.short_persons)::double as short_persons
  from marts.fct_answer a
  join raw.project p on p.plan_scenario = a.scenario
  join raw.occupation_competence o on o.occupation_code = a.occupation_code and o.importance = 'essential'
  join raw.competence c using (competence_code)
  where a.sector_code = '_T' and a.verdict = 'short' group by a.region_code, c.competence_code
),
first as (
  select * from gap where short_persons >= 0.5
  qualify row_number() over (partition by region_code, family order by short_persons desc, competence_code) = 1
),
ranked as (
  select *, row_number() over (partition by region_code order by short_persons desc, competence_code) as place from first
)
select case max(place) when 1 then 'competence_one' when 2 then 'competence_two' else 'competence_three' end as rule,
  region_code, max(competence_code) filter (place = 1) as competence_code,
  max(competence_code) filter (place = 2) as competence_2_code, max(competence_code) filter (place = 3) as competence_3_code,
  max(short_persons) filter (place = 1) as target_value, 'persons' as target_unit,
  max(short_persons) filter (place = 2) as second_value, if(max(place) > 1, 'persons', null) as second_unit,
  max(short_persons) filter (place = 3) as third_value, if(max(place) > 2, 'persons', null) as third_unit,
  region_code as evidence_region_code, '_T' as evidence_sector_code, '_T' as evidence_occupation_code
from ranked where place <= 3 group by all
order by all;
