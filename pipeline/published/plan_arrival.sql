-- Effective applicants that the plan brings, by region of work and year of arrival.
create view main.plan_arrival as
select confidence, region_code, work_region_code, occupation_code, lever_code, action, from_occupation_code, year, arrival_year, starts_persons, arrivals_persons, is_illustrative from marts.fct_plan_arrival;
comment on view main.plan_arrival is 'Effective applicants that the plan brings, by region of work and year of arrival.';
comment on column main.plan_arrival.confidence is 'Share of the draws in which each need is to be met';
comment on column main.plan_arrival.region_code is 'Region of training (ISO 3166-2 where there is one)';
comment on column main.plan_arrival.work_region_code is 'Region in which they look for work';
comment on column main.plan_arrival.occupation_code is 'Specialty (level 1 of occupation); _T is all';
comment on column main.plan_arrival.lever_code is 'Way to bring people, see lever';
comment on column main.plan_arrival.action is 'open or move';
comment on column main.plan_arrival.from_occupation_code is 'Specialty that gives up the places; _Z for new ones';
comment on column main.plan_arrival.year is 'Year in whose September the class opens';
comment on column main.plan_arrival.arrival_year is 'Year in which they count';
comment on column main.plan_arrival.starts_persons is 'Starts of the plan';
comment on column main.plan_arrival.arrivals_persons is 'starts × yield, see plan_yield';
comment on column main.plan_arrival.is_illustrative is 'True where the row rests on made-up illustrative inputs and shows the machine, not the country';
