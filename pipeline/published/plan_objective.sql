-- The goals of the plan, in the order in which they were reached.
create view main.plan_objective as
select confidence, objective, objective_order, value, unit, status from plan.solve order by all;
comment on view main.plan_objective is 'The goals of the plan, in the order in which they were reached.';
comment on column main.plan_objective.confidence is 'Share of the draws in which each need is to be met';
comment on column main.plan_objective.objective is 'Name of the goal';
comment on column main.plan_objective.objective_order is '0 first; each holds those before it';
comment on column main.plan_objective.value is 'Value reached by the linear plan';
comment on column main.plan_objective.unit is 'Unit of the value';
comment on column main.plan_objective.status is 'What the solver said';
