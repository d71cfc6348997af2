import * as cell from './cell.ts';
import { flag, maybe, number, persons, text, whole, year } from './column.ts';
import { BASES, common, givenGrade } from './common.ts';
import { DIMENSIONS } from './dimensions.ts';
import { filled, made, seed } from './table.ts';

export const share = seed({
  name: 'share',
  sentence: 'How a counted whole is split among parts that nobody counted, with ranges.',
  grain: [
    'measure',
    'definition',
    'dimension',
    'parent_code',
    'child_code',
    'within_region_code',
    'within_sector_code',
    'within_programme_code',
    'year',
  ],
  published: { as: 'share', order: 'all' },
  rules: [
    {
      holds: ({ low, mode, high }) => low <= mode && mode <= high,
      column: 'mode',
      says: 'must lie between low and high',
    },
  ],
  keepsLine: true,
  references: {
    measure: 'measure',
    within_region_code: 'region',
    within_sector_code: 'sector',
    within_programme_code: 'programme',
  },
  columns: {
    measure: cell.text(common.measure.says),
    definition: cell.text(`${common.definition.says}; _T any of the measure`),
    dimension: cell.oneOf(DIMENSIONS, 'Along what the whole is split'),
    parent_code: cell.text('Code of the whole on that dimension'),
    child_code: cell.text('Code of the part'),
    within_region_code: cell.every('Only of wholes of this region; _T any'),
    within_sector_code: cell.every('Only of wholes of this sector; _T any'),
    within_programme_code: cell.every('Only of wholes of this programme; _T any'),
    year: cell.year('Year in which the share was observed, or judged'),
    low: cell.share('Low end of its range'),
    mode: cell.share('Likeliest value'),
    high: cell.share('High end of its range'),
    basis: cell.oneOf(BASES, common.basis.says),
    grade: givenGrade,
    source_id: cell.text('Where it comes from'),
    data_id: cell.optionalText('Row of data_to_obtain that would replace it'),
    note: cell.optionalText(common.note.says),
  },
});

/** The tree of what was split, between the stages. */
export const node = filled({
  schema: 'imputation',
  name: 'node',
  sentence: 'Each part of a counted whole, and the wholes themselves.',
  grain: ['node_id'],
  nature: 'leaves and totals',
  columns: {
    node_no: whole(),
    node_id: text(),
    measure: text(),
    region_code: text(),
    sector_code: text(),
    occupation_code: text(),
    programme_code: text(),
    definition: text(),
    parent_id: maybe(text()),
    whole_series_id: text(),
    counted_series_id: maybe(text()),
    is_leaf: flag(),
  },
});

export const central = filled({
  schema: 'imputation',
  name: 'central',
  sentence: 'What each part comes to by year at the means of its shares and of the forecast of its whole.',
  grain: ['node_id', 'year'],
  nature: 'leaves and totals',
  columns: {
    node_id: text(),
    year: year(),
    value: persons(),
    distance_years: whole(),
    is_counted: flag(),
    /** False where the whole itself is forecast. */
    is_past: flag(),
  },
});

export const drawn = filled({
  schema: 'imputation',
  name: 'drawn',
  sentence: 'The same over the draws.',
  grain: ['node_id', 'year'],
  nature: 'leaves and totals',
  columns: { node_id: text(), year: year(), mean: persons(), lo_80: persons(), hi_80: persons() },
});

export const imputedValue = made({
  schema: 'marts',
  name: 'fct_imputed_value',
  sentence: 'Parts of counted wholes by declared shares, beside the whole that they must sum to.',
  grain: ['measure', 'region_code', 'sector_code', 'occupation_code', 'programme_code', 'definition', 'year'],
  nature: 'leaves and totals',
  published: { as: 'imputed_value' },
  columns: {
    measure: common.measure,
    region_code: common.region_code,
    sector_code: common.sector_code,
    occupation_code: common.occupation_code,
    programme_code: common.programme_code,
    definition: common.definition,
    year: common.year,
    value: number('Mean over the draws, in the unit of the measure; as counted where it was'),
    lo_80: maybe(number('10 % of the draws of its shares lie below')),
    hi_80: maybe(number('10 % of the draws of its shares lie above')),
    basis: common.basis,
    control_total_id: text('Series of the whole that is split, see series'),
    control_total: number('The whole itself, as counted or forecast'),
    parent_sum: number(
      'Sum of all parts of the same split: to compare with the value of the row that it splits; less than that where a part goes outside',
    ),
    distance_years: whole('Years between the share and the row: its range widens with them'),
    is_leaf: flag('True where it is split no further'),
  },
});
