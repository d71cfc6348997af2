-- What the plan costs, item by item, and the aids that follow its hires, never beyond the need; empty where a lever in use has no cost.
create view main.plan_cost as
select confidence, region_code, year, item, item_code, quantity, unit, unit_cost_mad, cost_mad, status, grade, is_illustrative from marts.fct_plan_cost;
comment on view main.plan_cost is 'What the plan costs, item by item, and the aids that follow its hires, never beyond the need; empty where a lever in use has no cost.';
comment on column main.plan_cost.confidence is 'Share of the draws in which each need is to be met';
comment on column main.plan_cost.region_code is 'Region of training; of work for aids';
comment on column main.plan_cost.year is 'Year of the start, of the training of trainers, or of the arrival for aids';
comment on column main.plan_cost.item is 'starts, moves, trainers or aid';
comment on column main.plan_cost.item_code is 'Lever or aid; _T for trainers';
comment on column main.plan_cost.quantity is 'How many';
comment on column main.plan_cost.unit is 'What is counted';
comment on column main.plan_cost.unit_cost_mad is 'MAD for each; empty where no rate was found';
comment on column main.plan_cost.cost_mad is 'quantity × unit cost; empty where there is no rate';
comment on column main.plan_cost.status is 'found (printed by a source), derived (arithmetic on printed numbers), assumed (the project''s own guess) or unknown';
comment on column main.plan_cost.grade is 'A official statistic, B press relay of one, C lobby, old or another country, D assumption';
comment on column main.plan_cost.is_illustrative is 'True where the row rests on made-up illustrative inputs and shows the machine, not the country';
