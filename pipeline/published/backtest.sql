-- Every forecast of the past beside what came, by origin, horizon and method.
create view main.backtest as
select series_id, set_name, origin_year, horizon, year, method, actual, last_value, naive_scale, forecast, lo_80, hi_80, lo_95, hi_95 from marts.fct_backtest;
comment on view main.backtest is 'Every forecast of the past beside what came, by origin, horizon and method.';
comment on column main.backtest.series_id is 'Series, see series';
comment on column main.backtest.set_name is 'Measure and definition';
comment on column main.backtest.origin_year is 'Last year the model saw';
comment on column main.backtest.horizon is 'Years ahead';
comment on column main.backtest.year is 'Calendar year; stocks at 31 December, flows of the year';
comment on column main.backtest.method is 'chosen, naive (last value), last_growth, line, drift or constant_share';
comment on column main.backtest.actual is 'Value that came';
comment on column main.backtest.last_value is 'Value at the origin';
comment on column main.backtest.naive_scale is 'Mean absolute yearly change before the origin';
comment on column main.backtest.forecast is 'What the method said';
comment on column main.backtest.lo_80 is 'Lower end of the 80 % band (chosen only)';
comment on column main.backtest.hi_80 is 'Upper end of the 80 % band';
comment on column main.backtest.lo_95 is 'Lower end of the 95 % band';
comment on column main.backtest.hi_95 is 'Upper end of the 95 % band';
