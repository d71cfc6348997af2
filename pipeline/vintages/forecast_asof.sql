-- What was forecast as known on a date: select * from forecast_asof('2027-01-31'). An edition of an earlier date may have come
-- to the archive after a later one.
create macro main.forecast_asof(known_on) as table
select * from detail.vintage
where kind = 'forecast'
  and vintage_no = (select arg_max(vintage_no, (as_of, vintage_no)) from detail.vintage where as_of <= known_on::varchar);
