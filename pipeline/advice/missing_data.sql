-- The five missing data that decide most, to be had before the first class of the plan must be decided.
-- grain: data_id
create table advice.missing_data as
select case when f.decide_by is null then 'obtain_' else 'obtain_before_' end
    || case d.decides_basis when 'cells_not_evaluable' then 'unknown' when 'rests_on_made_up_series' then 'illustrative' else 'swing' end as rule,
  '_T' as region_code, d.data_id, d.decides_persons as target_value, 'persons' as target_unit, p.target_year,
  f.decide_by, d.is_illustrative
from marts.fct_data_to_obtain d
cross join raw.project p
cross join (select min(decide_by) as decide_by from plan.start) f
where d.decides_persons >= 0.5
qualify row_number() over (order by d.rank) <= 5
order by all;
