-- What was forecast as known on a date: select * from forecast_asof('2027-01-31').
create macro main.forecast_asof(known_on) as table
select * from detail.vintage
where kind = 'forecast'
  and vintage_no = (select max(vintage_no) from detail.vintage where as_of <= known_on::varchar);
