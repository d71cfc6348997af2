-- Whether adopted targets agree: exports per job today and as targeted.
create view main.target_coherence as
select ratio, unit, base_year, base_value, base_export_definition, target_year, target_value, change_share from marts.fct_target_coherence;
comment on view main.target_coherence is 'Whether adopted targets agree: exports per job today and as targeted.';
comment on column main.target_coherence.ratio is 'Ratio of two targeted measures';
comment on column main.target_coherence.unit is 'Unit of the value';
comment on column main.target_coherence.base_year is 'Last year for which both are published';
comment on column main.target_coherence.base_value is 'Ratio in that year';
comment on column main.target_coherence.base_export_definition is 'Definition of the exports used';
comment on column main.target_coherence.target_year is 'Year of the targets';
comment on column main.target_coherence.target_value is 'Ratio the targets imply';
comment on column main.target_coherence.change_share is 'Change that the targets imply together';
