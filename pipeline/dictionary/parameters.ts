import * as cell from './cell.ts';
import { must } from './cell.ts';
import { type Columns, flag, maybe, number } from './column.ts';
import { BASES, common, foundStatus, givenGrade, optionalGrade, shareStatus } from './common.ts';
import { made, type RowRule, seed } from './table.ts';

/** A range goes with its value: both ends or neither, and the value between them. */
export function rangeHolds<Name extends string>(mode: Name): RowRule<Columns> {
  return {
    holds: (row) => {
      const [low, value, high] = [row.low, row[mode], row.high] as (number | null)[];
      return low === null || high === null ? low === high : low! <= value! && value! <= high!;
    },
    column: mode,
    says: 'must lie between low and high, which are given together or not at all',
  };
}

export const staffingShare = seed({
  name: 'staffing_share',
  sentence: 'Share of each specialty in the employment of a sector.',
  grain: ['sector_code', 'occupation_code'],
  references: { sector_code: 'sector', occupation_code: 'occupation' },
  published: { as: 'staffing_share', order: 'all' },
  columns: {
    sector_code: cell.text(common.sector_code.says),
    occupation_code: cell.text(common.occupation_code.says),
    share: cell.share("Share of the sector's employment, 0–1; sums to one per sector"),
    low: cell.optionalShare('Low end of its range; empty where it is not drawn'),
    high: cell.optionalShare('High end of its range'),
    status: shareStatus,
    grade: givenGrade,
    source: cell.text(common.source.says),
    note: cell.optionalText(common.note.says),
  },
});

export const crosswalk = seed({
  name: 'crosswalk',
  sentence: 'Where leavers of a programme go: a specialty of the perimeter, or employers outside (_O).',
  grain: ['programme_code', 'occupation_code'],
  references: { programme_code: 'programme', occupation_code: 'occupation' },
  published: { as: 'crosswalk', order: 'all' },
  columns: {
    programme_code: cell.text(common.programme_code.says),
    occupation_code: cell.text(`${common.occupation_code.says}, _O employers outside the perimeter`),
    share: cell.share('Share of those available, 0–1; sums to one per programme'),
    status: shareStatus,
    grade: givenGrade,
    source: cell.text(common.source.says),
  },
});

export const promotion = seed({
  name: 'promotion',
  sentence: 'Openings of a specialty that are filled from inside the same sector and region.',
  grain: ['to_occupation_code', 'from_occupation_code', 'sector_code'],
  references: { to_occupation_code: 'occupation', from_occupation_code: 'occupation', sector_code: 'sector' },
  published: { as: 'promotion', order: 'all' },
  rules: [rangeHolds('value')],
  columns: {
    to_occupation_code: cell.text('Specialty whose openings are filled'),
    from_occupation_code: cell.text('Specialty whose people fill them'),
    sector_code: cell.text(`${common.sector_code.says}; _T any`),
    value: cell.share('Share of the openings, 0–1'),
    low: cell.optionalShare('Low end of its range'),
    high: cell.optionalShare('High end of its range'),
    status: shareStatus,
    grade: givenGrade,
    source: cell.text(common.source.says),
    note: cell.optionalText(common.note.says),
  },
});

export const pool = seed({
  name: 'pool',
  sentence: 'People a year who could be hired beyond the programmes; what is left over is never a surplus.',
  grain: ['occupation_code', 'region_code'],
  references: { occupation_code: 'occupation', region_code: 'region' },
  published: { as: 'pool', order: 'all' },
  rules: [rangeHolds('persons')],
  columns: {
    occupation_code: cell.text(common.occupation_code.says),
    region_code: cell.text(`${common.region_code.says}; of _T each region has its share of pool_candidates`),
    persons: cell.notNegative('Persons a year'),
    low: cell.optionalNotNegative('Low end of its range'),
    high: cell.optionalNotNegative('High end of its range'),
    basis: cell.oneOf(BASES, common.basis.says),
    grade: givenGrade,
    source: cell.text(common.source.says),
    data_id: cell.optionalText('Row of data_to_obtain that would replace it'),
    note: cell.optionalText(common.note.says),
  },
});

export const parameter = seed({
  name: 'parameter',
  sentence: 'Every rate and amount the balance reads, with its grade; the most specific scope wins.',
  grain: ['parameter', 'region_code', 'sector_code', 'occupation_code', 'programme_code'],
  references: {
    region_code: 'region',
    sector_code: 'sector',
    occupation_code: 'occupation',
    programme_code: 'programme',
  },
  rules: [
    {
      holds: (row) => (row.grade === null) === (row.status === 'unknown'),
      column: 'grade',
      says: 'must be empty when the status is unknown, and only then',
    },
    {
      holds: (row) => row.status !== 'assumed' || row.grade === 'D',
      column: 'grade',
      says: 'must be D for an assumed value',
    },
    {
      holds: (row) => (row.low === null) === (row.high === null),
      column: 'low',
      says: 'must be given together with high, or not at all',
    },
  ],
  columns: {
    parameter: must(
      cell.text('Name of the parameter'),
      (name) => /^[a-z][a-z0-9_]*$/.test(name),
      'must be a name in snake_case',
    ),
    region_code: cell.text(common.region_code.says),
    sector_code: cell.text(common.sector_code.says),
    occupation_code: cell.text(common.occupation_code.says),
    programme_code: cell.text(common.programme_code.says),
    value: cell.optionalNumber('Central value; empty when unknown'),
    low: cell.optionalNumber('Low end of its range'),
    high: cell.optionalNumber('High end of its range'),
    unit: cell.text('Unit of the value; a share is 0 to 1'),
    unit_of: cell.optionalText('Of what a share is a share'),
    status: foundStatus,
    grade: optionalGrade,
    source: cell.text(common.source.says),
    url: cell.optionalText(common.url.says),
    note: cell.optionalText(common.note.says),
  },
});

export const publishedFigure = seed({
  name: 'published_figure',
  sentence: 'Figures printed by others, as printed, with the page that printed them.',
  grain: ['figure_id'],
  published: { as: 'published_figure', order: 'figure_id' },
  columns: {
    figure_id: cell.text('Number of the figure'),
    indicator: cell.text('What the page says it counts'),
    segment: cell.text('Segment as printed'),
    region_code: cell.optionalText(common.region_code.says),
    place_as_printed: cell.text('Place as printed'),
    period_as_printed: cell.text('Period as printed'),
    year: cell.optionalYear('Calendar year, empty where the period is not one'),
    value: cell.number('Value as printed'),
    qualifier: cell.optionalOneOf(['>', '<', '~'], '> or ~ where the page says more than, about'),
    unit: cell.text(common.unit.says),
    nature: cell.oneOf(['actual', 'estimate', 'target', 'rate'], 'actual, estimate, target or rate'),
    kind: cell.optionalOneOf(['level', 'increment'], 'level or increment'),
    perimeter: cell.optionalText('Perimeter, where known'),
    claimed_by: cell.text('Who said it'),
    url: cell.text(common.url.says),
    note: cell.optionalText(common.note.says),
  },
});

const { unit, unit_of, status, grade, source, url, note, ...scope } = parameter.columns;

export const publishedParameter = made({
  schema: 'marts',
  name: 'fct_parameter',
  sentence: parameter.sentence,
  grain: ['parameter', 'region_code', 'sector_code', 'occupation_code', 'programme_code'],
  nature: 'seed',
  published: { as: 'parameter' },
  columns: {
    ...scope,
    mean: maybe(number('Mean of the PERT distribution: what the chain at central values reads')),
    is_drawn: flag('True where it has a range and is drawn; a fixed one is not thereby certain'),
    unit,
    unit_of,
    status,
    grade,
    source,
    url,
    note,
  },
});
