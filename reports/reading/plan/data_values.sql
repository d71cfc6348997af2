-- What it is worth to know an input before the first decision, the dearest first, with who holds it.
-- grain: input_group
select v.input_group, v.is_plan_input, v.value_money::double as value_money,
  v.value_persons::double as value_persons, v.is_illustrative, columns('^(name|holder)_[a-z]+$')
from main.datum_value v
left join main.data_to_obtain d on d.data_id = v.data_holder_code
order by v.value_money desc, v.input_group
