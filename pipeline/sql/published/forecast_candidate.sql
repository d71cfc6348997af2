-- How each model did in the choice by rolling origin.
create view main.forecast_candidate as
select series_id, model, score, reason from forecast.candidate order by all;
comment on view main.forecast_candidate is 'How each model did in the choice by rolling origin.';
comment on column main.forecast_candidate.series_id is 'Series, see series';
comment on column main.forecast_candidate.model is 'Name of the model that ran';
comment on column main.forecast_candidate.score is 'Mean absolute scaled error over origins and horizons; lowest is chosen';
comment on column main.forecast_candidate.reason is 'Why the model could not take part';
