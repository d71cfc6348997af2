-- The five missing data that are worth or decide most. One that is worth less than a person-year is told by what it decides.
-- grain: data_id
create table advice.missing_data as
select 'obtain_' || case when d.value_persons >= 0.5 then 'value' else
    case d.decides_basis when 'cells_not_evaluable' then 'unknown' when 'rests_on_made_up_series' then 'illustrative' else 'swing' end end as rule,
  '_T' as region_code, d.data_id, if(d.value_persons >= 0.5, d.value_persons, d.decides_persons) as target_value,
  if(d.value_persons >= 0.5, 'person_years', 'persons') as target_unit, p.target_year, f.decide_by, d.value_money as inaction_money, d.is_illustrative
from marts.fct_data_to_obtain d
cross join raw.project p
cross join (select min(decide_by) as decide_by from marts.fct_plan) f
where greatest(coalesce(d.decides_persons, 0), coalesce(d.value_persons, 0)) >= 0.5
qualify row_number() over (order by d.rank) <= 5
order by all;
