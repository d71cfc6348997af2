-- How forecasts of the past did, by measure and definition, method, origin and horizon.
create view main.model_score as
select set_name, method, origin_year, horizon, n_series, n_points, mape, smape, mase, bias_share, direction_hit_share, dissimilarity, coverage_80, coverage_95, msis_95, beats_naive, evaluable, reason from marts.fct_model_score;
comment on view main.model_score is 'How forecasts of the past did, by measure and definition, method, origin and horizon.';
comment on column main.model_score.set_name is 'Measure and definition';
comment on column main.model_score.method is 'chosen, naive (last value), last_growth, line, drift or constant_share';
comment on column main.model_score.origin_year is 'Last year the models saw; empty for all origins';
comment on column main.model_score.horizon is 'Years ahead; empty for all';
comment on column main.model_score.n_series is 'Series judged';
comment on column main.model_score.n_points is 'Forecasts judged';
comment on column main.model_score.mape is 'Mean absolute percentage error, per cent';
comment on column main.model_score.smape is 'Symmetric mean absolute percentage error, 0–200';
comment on column main.model_score.mase is 'Mean absolute scaled error';
comment on column main.model_score.bias_share is 'Σ(forecast − actual)/Σ|actual|; positive is too high';
comment on column main.model_score.direction_hit_share is 'Share of forecasts on the right side of the last value';
comment on column main.model_score.dissimilarity is 'Share of the whole that would have to change region';
comment on column main.model_score.coverage_80 is 'Share of actual values inside the 80 % band';
comment on column main.model_score.coverage_95 is 'Share inside the 95 % band';
comment on column main.model_score.msis_95 is 'Mean scaled interval score of the 95 % band';
comment on column main.model_score.beats_naive is 'yes, no or not evaluable, by mean absolute scaled error';
comment on column main.model_score.evaluable is 'False where a score would mean nothing';
comment on column main.model_score.reason is 'Why there is no score: illustrative, too_few_points';
