-- The three competences of which a region lacks most persons, each of another family, as those of one specialty lack
-- together; a person counts in each, so they are never summed.
-- grain: region_code
create table advice.competence as
with first as (
  select g.region_code, g.competence_code, g.short_persons::double as short_persons
  from marts.fct_competence_gap g
  join raw.project p on p.scenario = g.scenario
  join raw.competence c on c.competence_code = g.competence_code
  where g.short_persons >= 0.5 and g.region_code not in ('_T', '_X')
  qualify row_number() over (partition by g.region_code, c.family order by g.short_persons desc, g.competence_code) = 1
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
