-- Scenarios of the project; the first one is the trend.
create view main.scenario as
select scenario, scenario_order, title_fr, title_ar, title_en from raw.scenario order by scenario_order;
comment on view main.scenario is 'Scenarios of the project; the first one is the trend.';
comment on column main.scenario.scenario is 'Name of the scenario';
comment on column main.scenario.scenario_order is 'Order in which they are shown';
comment on column main.scenario.title_fr is 'Title in French';
comment on column main.scenario.title_ar is 'Title in Arabic';
comment on column main.scenario.title_en is 'Title in English';
