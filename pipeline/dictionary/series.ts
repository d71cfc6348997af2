import { flag, maybe, number, text, whole, year } from './column.ts';
import { common } from './common.ts';
import { made } from './table.ts';

export const series = made({
  schema: 'marts',
  name: 'fct_series',
  sentence: 'One row a series: its points, the model that ran on it and what its band means.',
  grain: ['series_id'],
  nature: 'leaves and totals',
  published: { as: 'series' },
  columns: {
    series_id: text('Key of the series in one text'),
    measure: common.measure,
    region_code: common.region_code,
    sector_code: common.sector_code,
    occupation_code: common.occupation_code,
    programme_code: common.programme_code,
    definition: common.definition,
    n_obs: whole('Points that may be fitted: counted, not projected, after the last break'),
    first_year: year('First observed year'),
    last_year: year(
      'Last fitted year: the last that was counted, or the current one where a part of it tells it',
    ),
    last_value: number('Value of last_year'),
    has_gap: flag('True where years are missing in between'),
    n_filled: whole('Missing years filled for the fit by the line between their neighbours'),
    n_provisional: whole('Fitted points that their publisher calls provisional (status P)'),
    n_stand_ins: whole('Fitted points that stand in for a suppressed value, see protected_cell'),
    last_actual_year: year(
      'Last year that was counted whole; last_year is later where a part of a year tells it (nowcast)',
    ),
    is_spliced: flag('True where older points were brought to a newer definition by a declared splice'),
    model: maybe(common.model),
    interval_kind: maybe(
      text(
        'prediction_interval, reference_class, short_series (under five points) or none; empty where nothing was forecast',
      ),
    ),
    is_total: common.is_total,
    is_illustrative: common.is_illustrative,
  },
});

export const seriesPoint = made({
  schema: 'intermediate',
  name: 'series_point',
  sentence: 'The points each model was given, with the definition each was printed under.',
  grain: ['series_id', 'year'],
  nature: 'leaves',
  published: { as: 'series_point', order: 'all' },
  columns: {
    series_id: common.series_id,
    year: common.year,
    value: number('Value given to the model'),
    source_definition: text('Definition under which the value was printed'),
    splice_factor: number('Factor of a declared splice, 1 without one'),
    is_provisional: flag('True where the publisher calls the value provisional (status P)'),
    is_nowcast: flag('True where the year is told by a part of it, see nowcast'),
    basis: common.basis,
    is_stand_in: flag('True where it stands in for a suppressed value, see protected_cell'),
  },
});
