-- Back-test: the chosen model beside naive and drift, by measure and definition.
create view main.model_score as
select set_name, method, origin_year, horizon, n_series, n_points, mape, smape, mase, bias_share, evaluable, reason from forecast.model_score order by all;
comment on view main.model_score is 'Back-test: the chosen model beside naive and drift, by measure and definition.';
comment on column main.model_score.set_name is 'Measure and definition';
comment on column main.model_score.method is 'chosen, naive or drift';
comment on column main.model_score.origin_year is 'Last year the models saw';
comment on column main.model_score.horizon is 'Years ahead; empty for all';
comment on column main.model_score.n_series is 'Series judged';
comment on column main.model_score.n_points is 'Points judged';
comment on column main.model_score.mape is 'Mean absolute percentage error, per cent';
comment on column main.model_score.smape is 'Symmetric mean absolute percentage error, 0–200';
comment on column main.model_score.mase is 'Mean absolute scaled error';
comment on column main.model_score.bias_share is 'Σ(forecast − actual)/Σ|actual|; positive is too high';
comment on column main.model_score.evaluable is 'False where a score would mean nothing';
comment on column main.model_score.reason is 'Why there is no score: illustrative, no_origin_declared, too_few_points';
