-- Where leavers of a training region work: each row of shares sums to one with _X.
create view main.mobility as
select scenario, programme_code, region_code, work_region_code, year, share, basis from balance.mobility order by all;
comment on view main.mobility is 'Where leavers of a training region work: each row of shares sums to one with _X.';
comment on column main.mobility.scenario is 'Scenario of the row, see the project file';
comment on column main.mobility.programme_code is 'Training programme; _T is all, _Z where a programme makes no sense';
comment on column main.mobility.region_code is 'Region of training';
comment on column main.mobility.work_region_code is 'Region of work; _X is abroad';
comment on column main.mobility.year is 'Calendar year; stocks at 31 December, flows of the year';
comment on column main.mobility.share is 'Share of the leavers, 0–1';
comment on column main.mobility.basis is 'Where the share comes from';
