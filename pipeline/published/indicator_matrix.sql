-- Which class follows from how a cell stands today and the steps by which its balance moves it.
create view main.indicator_matrix as
select indicator, recent_state, step, class_code from raw.indicator_matrix order by all;
comment on view main.indicator_matrix is 'Which class follows from how a cell stands today and the steps by which its balance moves it.';
comment on column main.indicator_matrix.indicator is 'Indicator, see indicator';
comment on column main.indicator_matrix.recent_state is 'How the cell stands today: shortage, balance or surplus';
comment on column main.indicator_matrix.step is '−2 two steps towards shortage … 2 two steps towards surplus';
comment on column main.indicator_matrix.class_code is 'Class, see indicator_class';
