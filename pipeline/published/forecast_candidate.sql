-- How the default forecast did beside naive and drift on hidden ends of each series.
create view main.forecast_candidate as
select series_id, model, score, reason from forecast.candidate order by all;
comment on view main.forecast_candidate is 'How the default forecast did beside naive and drift on hidden ends of each series.';
comment on column main.forecast_candidate.series_id is 'Series, see series';
comment on column main.forecast_candidate.model is 'default, naive or drift';
comment on column main.forecast_candidate.score is 'Mean absolute scaled error over origins and horizons on hidden ends; the default always runs, the others are there to compare';
comment on column main.forecast_candidate.reason is 'Why the model could not take part';
