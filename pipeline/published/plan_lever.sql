-- Every lever with the years in which it can still be used; one that arrives too late is named.
create view main.plan_lever as
select lever_code, duration_years, first_year, last_useful_year, first_arrival_year, decide_by, arrives, reason from plan.lever order by all;
comment on view main.plan_lever is 'Every lever with the years in which it can still be used; one that arrives too late is named.';
comment on column main.plan_lever.lever_code is 'Way to bring people, see lever';
comment on column main.plan_lever.duration_years is 'Years from start to arrival';
comment on column main.plan_lever.first_year is 'First year in which a decision taken on the as-of date still opens a class';
comment on column main.plan_lever.last_useful_year is 'Last year of opening from which people arrive by the target year';
comment on column main.plan_lever.first_arrival_year is 'Year in which the first of them arrive';
comment on column main.plan_lever.decide_by is 'Last day on which the first class can be decided (text, YYYY-MM-DD)';
comment on column main.plan_lever.arrives is 'False where it cannot arrive by the target year';
comment on column main.plan_lever.reason is 'Why not';
