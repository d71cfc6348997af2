-- The points each model was given, with the definition each was printed under.
create view main.series_point as
select series_id, year, value, source_definition, splice_factor from intermediate.series_point order by all;
comment on view main.series_point is 'The points each model was given, with the definition each was printed under.';
comment on column main.series_point.series_id is 'Series, see series';
comment on column main.series_point.year is 'Calendar year; stocks at 31 December, flows of the year';
comment on column main.series_point.value is 'Value given to the model';
comment on column main.series_point.source_definition is 'Definition under which the value was printed';
comment on column main.series_point.splice_factor is 'Factor of a declared splice, 1 without one';
