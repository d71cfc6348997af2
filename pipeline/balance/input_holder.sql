-- Which row of the data to obtain would tell each input of the balance and of the plan. A share or a pool names the data that
-- would replace it: they stand where no holder names the input as a whole.
-- grain: input
create table intermediate.input_holder as
with asked as (
  select data_id, trim(unnest(string_split(input, '|'))) as input, 1 as place from raw.data_holder
  union all select data_id, concat_ws('/', 'share', measure, dimension), 2 from raw.share
  union all select data_id, 'seed/pool', 2 from raw.pool
)
select input, arg_min(data_id, (place, data_id)) as data_id from asked where data_id <> '' group by all order by all;
