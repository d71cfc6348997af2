-- Classes to open and places to move, as whole people and groups, so that each need is met in the given share of draws.
create view main.plan as
select confidence, region_code, occupation_code, lever_code, programme_code, action, from_occupation_code, year, arrival_year, decide_by, starts_bound, starts_persons, groups, group_size, arrivals_persons, arrivals_lost_persons, is_minimum, status, grade, is_illustrative from marts.fct_plan;
comment on view main.plan is 'Classes to open and places to move, as whole people and groups, so that each need is met in the given share of draws.';
comment on column main.plan.confidence is 'Share of the draws in which each need is to be met';
comment on column main.plan.region_code is 'Region of training (ISO 3166-2 where there is one)';
comment on column main.plan.occupation_code is 'Specialty that gains (level 1 of occupation)';
comment on column main.plan.lever_code is 'Way to bring people, see lever';
comment on column main.plan.programme_code is 'Programme of the lever; empty where it is none';
comment on column main.plan.action is 'open: new places; move: places that change track within their programme';
comment on column main.plan.from_occupation_code is 'Specialty that gives up the places; _Z for new ones';
comment on column main.plan.year is 'Year in whose September the class opens';
comment on column main.plan.arrival_year is 'Year in which those who start count: year + duration, rounded up';
comment on column main.plan.decide_by is 'Last day on which the class can still be decided';
comment on column main.plan.starts_bound is 'Starts of the linear plan, before rounding';
comment on column main.plan.starts_persons is 'Starts of the plan: whole people; 0 where rounding dropped a fraction of a group';
comment on column main.plan.groups is 'Groups to open; 0 for places moved and for levers without classes';
comment on column main.plan.group_size is 'Persons a group';
comment on column main.plan.arrivals_persons is 'Effective applicants these starts bring, in all regions of work';
comment on column main.plan.arrivals_lost_persons is 'Effective applicants lost by the specialty that gives up the places';
comment on column main.plan.is_minimum is 'True where the user insisted on starts of this kind';
comment on column main.plan.status is 'found (printed by a source), derived (arithmetic on printed numbers), assumed (the project''s own guess) or unknown';
comment on column main.plan.grade is 'A official statistic, B press relay of one, C lobby, old or another country, D assumption';
comment on column main.plan.is_illustrative is 'True where the row rests on made-up illustrative inputs and shows the machine, not the country';
