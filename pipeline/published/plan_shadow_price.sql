-- What one unit more of each binding limit would have saved, goal by goal.
create view main.plan_shadow_price as
select confidence, objective, constraint_name, region_code, lever_code, occupation_code, year, bound, used, price, unit, is_illustrative from plan.shadow_price order by all;
comment on view main.plan_shadow_price is 'What one unit more of each binding limit would have saved, goal by goal.';
comment on column main.plan_shadow_price.confidence is 'Share of the draws in which each need is to be met';
comment on column main.plan_shadow_price.objective is 'uncovered: fewest people uncovered; cost: least cost with those held; starts and moves where no costs are known';
comment on column main.plan_shadow_price.constraint_name is 'capacity, national_capacity, budget, trainers, moves or minimum';
comment on column main.plan_shadow_price.region_code is 'Region; _T where the limit is national';
comment on column main.plan_shadow_price.lever_code is 'Lever; _T where the limit is over all';
comment on column main.plan_shadow_price.occupation_code is 'Specialty; _T where the limit is over all';
comment on column main.plan_shadow_price.year is 'Calendar year; a class opens in September';
comment on column main.plan_shadow_price.bound is 'The limit: starts, MAD, trainers or places';
comment on column main.plan_shadow_price.used is 'What of it is used; of trainers, net of those newly trained';
comment on column main.plan_shadow_price.price is 'By how much the goal falls for one unit more of the limit (for a minimum: for one unit less)';
comment on column main.plan_shadow_price.unit is 'Unit of the goal';
comment on column main.plan_shadow_price.is_illustrative is 'True where the row rests on made-up illustrative inputs and shows the machine, not the country';
