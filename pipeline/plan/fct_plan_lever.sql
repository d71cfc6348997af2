-- Every lever with the years in which it can still be used, and the day by which it must be decided.
-- grain: lever_code
create table marts.fct_plan_lever as
select * replace (decide_by::date as decide_by) from plan.lever;
