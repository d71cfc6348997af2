-- What it is worth to know an input before the first decision, the dearest first, with who holds it; of the planned scenarios,
-- the one in which it is worth most.
-- grain: input_group
with most as (
  select input_group, arg_max(scenario, value_money) as scenario, bool_or(is_plan_input) as is_plan_input,
    max(value_money)::double as value_money, arg_max(value_persons, value_money)::double as value_persons,
    any_value(data_holder_code) as data_holder_code, bool_or(is_illustrative) as is_illustrative
  from datum_value group by all
)
select v.* exclude (data_holder_code), columns('^(name|holder)_[a-z]+$')
from most v
left join data_to_obtain d on d.data_id = v.data_holder_code
order by v.value_money desc, v.input_group
