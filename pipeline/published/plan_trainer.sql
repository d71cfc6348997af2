-- Trainers: how many the groups of the plan need, how many are free, and how many to train.
create view main.plan_trainer as
select confidence, region_code, year, groups_running, trainers_needed, trainers_available, trained_bound_persons, trained_persons, is_illustrative from plan.trainer order by all;
comment on view main.plan_trainer is 'Trainers: how many the groups of the plan need, how many are free, and how many to train.';
comment on column main.plan_trainer.confidence is 'Share of the draws in which each need is to be met';
comment on column main.plan_trainer.region_code is 'Region of training (ISO 3166-2 where there is one)';
comment on column main.plan_trainer.year is 'Calendar year';
comment on column main.plan_trainer.groups_running is 'Groups of the plan that run';
comment on column main.plan_trainer.trainers_needed is 'Trainers these groups need';
comment on column main.plan_trainer.trainers_available is 'Free trainers left by attrition, and those trained since';
comment on column main.plan_trainer.trained_bound_persons is 'Trainers whose training begins, in the linear plan';
comment on column main.plan_trainer.trained_persons is 'Trainers whose training begins: whole people';
comment on column main.plan_trainer.is_illustrative is 'True where the row rests on made-up illustrative inputs and shows the machine, not the country';
