-- In every cell an indicator is on the side that its row of the seed calls a shortage exactly where fewer people are
-- available than needed (a thousandth of a person apart), and each input that the row names is a known column of
-- adequacy_input. An indicator with a neutral value that gives no people available and needed is such a row too. A wrong shortage_side, neutral_value or inputs, or a sign turned in the expression, is found here.
with input as (select indicator, unnest(string_split(inputs, '|')) as input from raw.indicator),
known as (
  select scenario, region_code, sector_code, occupation_code, to_json(i) as inputs from intermediate.indicator_input i
)
select a.scenario, a.region_code, a.sector_code, a.occupation_code, a.indicator, 'side' as rule, a.value, a.available_persons, a.needed_persons
from marts.fct_adequacy a join raw.indicator n using (indicator)
where a.value is not null and n.neutral_value is not null
  and (a.available_persons is null or a.needed_persons is null
    or (abs(a.available_persons - a.needed_persons) > 0.001 and rule.side_of(a.value, n.neutral_value, n.shortage_side)
      is distinct from if(a.available_persons < a.needed_persons, 'shortage', 'surplus')))
union all
select a.scenario, a.region_code, a.sector_code, a.occupation_code, a.indicator, 'no ' || n.input, a.value, null, null
from marts.fct_adequacy a join input n using (indicator)
join known k using (scenario, region_code, sector_code, occupation_code)
where a.value is not null and json_extract_string(k.inputs, n.input) is null;
