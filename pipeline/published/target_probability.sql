-- Share of draws in which employment reaches a target of its own definition.
create view main.target_probability as
select target_id, scenario, p_reached, reason from balance.target_probability order by all;
comment on view main.target_probability is 'Share of draws in which employment reaches a target of its own definition.';
comment on column main.target_probability.target_id is 'Target, see target';
comment on column main.target_probability.scenario is 'Scenario of the row, see the project file';
comment on column main.target_probability.p_reached is 'Share of draws at or above the target; empty on illustrative rows';
comment on column main.target_probability.reason is 'Why there is no value, or why a row was refused';
