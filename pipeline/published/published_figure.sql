-- Figures printed by others, as printed, with the page that printed them.
create view main.published_figure as
select figure_id, indicator, segment, region_code, place_as_printed, period_as_printed, year, value, qualifier, unit, nature, kind, perimeter, claimed_by, url, note from raw.published_figure order by figure_id;
comment on view main.published_figure is 'Figures printed by others, as printed, with the page that printed them.';
comment on column main.published_figure.figure_id is 'Number of the figure';
comment on column main.published_figure.indicator is 'What the page says it counts';
comment on column main.published_figure.segment is 'Segment as printed';
comment on column main.published_figure.region_code is 'Region (ISO 3166-2 where there is one); _T is the nation or province as a whole, _X abroad';
comment on column main.published_figure.place_as_printed is 'Place as printed';
comment on column main.published_figure.period_as_printed is 'Period as printed';
comment on column main.published_figure.year is 'Calendar year, empty where the period is not one';
comment on column main.published_figure.value is 'Value as printed';
comment on column main.published_figure.qualifier is '> or ~ where the page says more than, about';
comment on column main.published_figure.unit is 'Unit of the value';
comment on column main.published_figure.nature is 'actual, estimate, target or rate';
comment on column main.published_figure.kind is 'level or increment';
comment on column main.published_figure.perimeter is 'Perimeter, where known';
comment on column main.published_figure.claimed_by is 'Who said it';
comment on column main.published_figure.url is 'Address of the page that printed it';
comment on column main.published_figure.note is 'What to know before using the row';
