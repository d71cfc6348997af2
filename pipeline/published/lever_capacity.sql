-- How many starts a year each lever can take in the first year of the plan.
create view main.lever_capacity as
select lever_code, region_code, starts_per_year, status, grade, source from raw.lever_capacity order by all;
comment on view main.lever_capacity is 'How many starts a year each lever can take in the first year of the plan.';
comment on column main.lever_capacity.lever_code is 'Way to bring people, see lever';
comment on column main.lever_capacity.region_code is 'Region; _T is the limit of all regions together';
comment on column main.lever_capacity.starts_per_year is 'Starts a year in the first year of the plan';
comment on column main.lever_capacity.status is 'found (printed by a source), derived (arithmetic on printed numbers), assumed (the project''s own guess) or unknown';
comment on column main.lever_capacity.grade is 'A official statistic, B press relay of one, C lobby, old or another country, D assumption';
comment on column main.lever_capacity.source is 'Where the value comes from';
