import { change, flag, maybe, number, share, text, whole, year } from './column.ts';
import { common } from './common.ts';
import { filled, made } from './table.ts';

export const forecast = made({
  schema: 'marts',
  name: 'fct_forecast',
  sentence: 'Forecasts to the target year: series of the files, and totals that no file prints.',
  grain: [
    'measure',
    'region_code',
    'sector_code',
    'occupation_code',
    'programme_code',
    'definition',
    'scenario',
    'year',
  ],
  nature: 'leaves and totals',
  published: { as: 'forecast' },
  columns: {
    measure: common.measure,
    region_code: common.region_code,
    sector_code: common.sector_code,
    occupation_code: common.occupation_code,
    programme_code: common.programme_code,
    definition: common.definition,
    scenario: common.scenario,
    year: common.year,
    mean: number('Expected value'),
    lo_80: maybe(number('Lower end of the 80 % prediction interval')),
    hi_80: maybe(number('Upper end of the 80 % prediction interval')),
    lo_95: maybe(number('Lower end of the 95 % prediction interval')),
    hi_95: maybe(number('Upper end of the 95 % prediction interval')),
    reading_line: maybe(
      number('Under five points: the straight line through the first and the last; a reading, no bound'),
    ),
    reading_compound: maybe(number('Under five points: their mean growth compounded; a reading, no bound')),
    publisher_projection: maybe(
      number('What the publisher of the series itself projected for the year (status F); never fitted'),
    ),
    interval_kind: text(
      'prediction_interval, reference_class (from comparable series), short_series (from other short series), summed_ends (total before reconciliation: too wide) or none',
    ),
    model: common.model,
    n_obs: whole('Points the model was given'),
    base_mean: number('Forecast of the row by itself, before it had to agree with the others'),
    is_reconciled: flag('True where leaves and totals were made to agree'),
    is_total: common.is_total,
    is_illustrative: common.is_illustrative,
  },
});

export const forecastCandidate = filled({
  schema: 'forecast',
  name: 'candidate',
  sentence:
    'How the default forecast did beside naive, drift and the model that the project names, on hidden ends of each series.',
  grain: ['series_id', 'model'],
  nature: 'leaves',
  published: { as: 'forecast_candidate', order: 'all' },
  columns: {
    series_id: common.series_id,
    model: text('default, naive, drift, or the model that the project names'),
    score: maybe(
      number(
        'Mean absolute scaled error over origins and horizons on hidden ends; one model ran (forecast.model), the others are there to compare',
      ),
    ),
    reason: maybe(text('Why the model could not take part')),
  },
});

export const backtest = made({
  schema: 'marts',
  name: 'fct_backtest',
  sentence: 'Every forecast of the past beside what came, by origin, horizon and method.',
  grain: ['series_id', 'origin_year', 'horizon', 'method'],
  nature: 'leaves',
  published: { as: 'backtest' },
  columns: {
    series_id: common.series_id,
    set_name: text('Measure and definition'),
    origin_year: year('Last year the model saw'),
    horizon: whole('Years ahead'),
    year: common.year,
    method: text('chosen, naive (last value), last_growth, line, drift or constant_share'),
    actual: number('Value that came'),
    last_value: number('Value at the origin'),
    naive_scale: number('Mean absolute yearly change before the origin'),
    forecast: number('What the method said'),
    lo_80: maybe(number('Lower end of the 80 % band (chosen only)')),
    hi_80: maybe(number('Upper end of the 80 % band')),
    lo_95: maybe(number('Lower end of the 95 % band')),
    hi_95: maybe(number('Upper end of the 95 % band')),
  },
});

export const modelScore = made({
  schema: 'marts',
  name: 'fct_model_score',
  sentence: 'How forecasts of the past did, by measure and definition, method, origin and horizon.',
  grain: ['set_name', 'method', 'origin_year', 'horizon'],
  nature: 'leaves',
  published: { as: 'model_score' },
  columns: {
    set_name: text('Measure and definition'),
    method: text('chosen, naive (last value), last_growth, line, drift or constant_share'),
    origin_year: maybe(year('Last year the models saw; empty for all origins')),
    horizon: maybe(whole('Years ahead; empty for all')),
    n_series: maybe(whole('Series judged')),
    n_points: maybe(whole('Forecasts judged')),
    mape: maybe(number('Mean absolute percentage error, per cent')),
    smape: maybe(number('Symmetric mean absolute percentage error, 0–200')),
    mase: maybe(number('Mean absolute scaled error')),
    bias_share: maybe(change('Σ(forecast − actual)/Σ|actual|; positive is too high')),
    direction_hit_share: maybe(share('Share of forecasts on the right side of the last value')),
    dissimilarity: maybe(number('Share of the whole that would have to change region')),
    coverage_80: maybe(number('Share of actual values inside the 80 % band')),
    coverage_95: maybe(number('Share inside the 95 % band')),
    msis_95: maybe(number('Mean scaled interval score of the 95 % band')),
    beats_naive: maybe(text('yes, no or not evaluable, by mean absolute scaled error')),
    evaluable: flag('False where a score would mean nothing'),
    reason: maybe(text('Why there is no score: illustrative, declared_ahead, too_few_points')),
  },
});

export const nowcast = filled({
  schema: 'forecast',
  name: 'nowcast',
  sentence:
    'Years that a part of them tells: value so far × the year before / the same months of the year before.',
  grain: ['series_id'],
  nature: 'leaves and totals',
  published: { as: 'nowcast', order: 'all' },
  columns: {
    series_id: common.series_id,
    year: common.year,
    year_is: text('How its months tell the year: their sum, their mean, or the last of them (end)'),
    months: whole('Months counted so far, from January on'),
    value: number('Value of the year; fitted like a point until the year is published'),
    so_far: number('Value of these months: their sum, their mean, or that of the last of them'),
    so_far_before: number('Value of the same months of the year before'),
    value_before: number('Value of the year before'),
    n_past: whole('Earlier years of the series that could be told in the same way'),
    past_error: maybe(
      number(
        'How far that was off in them: root mean square of log(published / told), a number without unit',
      ),
    ),
    lo_80: maybe(
      number(
        'Lower end of the 80 % band; empty under two years before, or where one of the last four is not above zero',
      ),
    ),
    hi_80: maybe(number('Upper end of the 80 % band')),
    lo_95: maybe(number('Lower end of the 95 % band')),
    hi_95: maybe(number('Upper end of the 95 % band')),
    basis: common.basis,
  },
});

export const path = filled({
  schema: 'forecast',
  name: 'path',
  sentence: 'The forecast of each leaf, year by year, reconciled.',
  grain: ['series_id', 'scenario', 'year'],
  nature: 'leaves',
  columns: {
    series_id: text(),
    scenario: text(),
    year: year(),
    mean: number(),
    base_mean: maybe(number()),
    lo_80: maybe(number()),
    hi_80: maybe(number()),
    lo_95: maybe(number()),
    hi_95: maybe(number()),
    reading_line: maybe(number()),
    reading_compound: maybe(number()),
  },
});

export const total = filled({
  schema: 'forecast',
  name: 'total',
  sentence: 'The forecast of each total, year by year, reconciled with its leaves.',
  grain: ['total_id', 'scenario', 'year'],
  nature: 'leaves and totals',
  columns: {
    total_id: text(),
    scenario: text(),
    year: year(),
    mean: number(),
    base_mean: maybe(number()),
    lo_80: maybe(number()),
    hi_80: maybe(number()),
    lo_95: maybe(number()),
    hi_95: maybe(number()),
    model: text(),
    n_obs: whole(),
  },
});

export const fit = filled({
  schema: 'forecast',
  name: 'fit',
  sentence: 'What was fitted to each leaf, and on which observations.',
  grain: ['series_id', 'scenario'],
  nature: 'leaves',
  columns: {
    series_id: text(),
    scenario: text(),
    model: maybe(text()),
    n_obs: whole(),
    n_filled: whole(),
    first_year: year(),
    last_year: year(),
    interval_kind: text(),
    is_reconciled: flag(),
  },
});

export const backtestPoint = filled({
  schema: 'forecast',
  name: 'backtest',
  sentence: 'What each method would have forecast from a past origin, beside what came.',
  grain: ['series_id', 'origin_year', 'horizon', 'method'],
  nature: 'leaves',
  columns: {
    series_id: text(),
    set_name: text(),
    origin_year: year(),
    horizon: whole(),
    year: year(),
    method: text(),
    actual: number(),
    last_value: number(),
    naive_scale: maybe(number()),
    forecast: number(),
    lo_80: maybe(number()),
    hi_80: maybe(number()),
    lo_95: maybe(number()),
    hi_95: maybe(number()),
  },
});

export const backtestUnjudged = filled({
  schema: 'forecast',
  name: 'backtest_unjudged',
  sentence: 'Series whose past forecasts are not made again though they have points enough, and why.',
  grain: ['series_id'],
  nature: 'leaves',
  columns: {
    series_id: text(),
    reason: text('declared_ahead: the model rests on a target or ceiling that nobody declared in the past'),
  },
});
