import * as cell from './cell.ts';
import { flag, maybe, number, text, whole, year } from './column.ts';
import { common } from './common.ts';
import { filled, seed } from './table.ts';

/** What is looked for between reading a value and believing it; the order in which it is told. */
export const PLAUSIBILITY_RULES = [
  'power_of_ten',
  'unit_unlike_neighbours',
  'fraction_in_count',
  'passage_incomplete',
  'passage_unfitted',
  'parent_unlike_children',
  'total_unlike_parts',
  'year_unlike_parts',
  'parts_missing',
  'year_not_told',
  'sum_of_others',
  'parent_beside_children',
  'last_far_off',
  'straight_line',
  'late',
  'old_code',
  'year_not_counted',
  'status_f',
  'status_b',
  'invisible_blanks',
] as const;

export type PlausibilityRule = (typeof PLAUSIBILITY_RULES)[number];

export const plausibility = filled({
  schema: 'staging',
  name: 'plausibility',
  sentence: 'What the accepted values do not make likely, one row a finding, and what became of it.',
  grain: ['finding_no'],
  nature: 'of the run',
  published: { as: 'plausibility', order: 'finding_no' },
  columns: {
    finding_no: whole('Order in which it is told: by rule, the gravest first'),
    rule: text(
      `What was found: ${PLAUSIBILITY_RULES.join(', ')}; docs/method.md says how each is told and how often it errs`,
    ),
    source_id: text('Source, see source'),
    file: text('Path of the file, relative to the project file'),
    line: whole('First line of the file that it is about'),
    n_rows: whole('Values of the file that it is about'),
    measure: maybe(common.measure),
    region_code: maybe(text('Region of the series; empty where it is about several')),
    sector_code: maybe(text('Sector of the series; empty where it is about several')),
    occupation_code: maybe(text('Occupation of the series; empty where it is about several')),
    programme_code: maybe(text('Programme of the series; empty where it is about several')),
    definition: maybe(common.definition),
    year: maybe(year('First year that it is about')),
    to_year: maybe(year('Last year that it is about')),
    value: maybe(number('What the file says of the first year')),
    expected_low: maybe(number('From here, by what stands beside it')),
    expected_high: maybe(number('To there')),
    factor: maybe(
      number('By how many times the value differs from what stands beside it, a power of ten rounded'),
    ),
    is_refused: flag('True where the project refuses it; a release has none'),
    waived_by: maybe(text('Reason of the reviewed row (seed waiver) that lets it stand')),
  },
});

export const waiver = seed({
  name: 'waiver',
  sentence: 'Findings of plausibility that somebody looked at and lets stand, with the reason.',
  grain: [
    'rule',
    'measure',
    'region_code',
    'sector_code',
    'occupation_code',
    'programme_code',
    'definition',
    'year',
  ],
  keepsLine: true,
  references: { measure: 'measure' },
  published: { as: 'waiver', order: 'all' },
  columns: {
    rule: cell.oneOf(PLAUSIBILITY_RULES, 'Rule of the finding, see plausibility'),
    measure: cell.text(common.measure.says),
    region_code: cell.optionalText('Region of the finding; empty is any'),
    sector_code: cell.optionalText('Sector of the finding; empty is any'),
    occupation_code: cell.optionalText('Occupation of the finding; empty is any'),
    programme_code: cell.optionalText('Programme of the finding; empty is any'),
    definition: cell.optionalText('Definition of the finding; empty is any'),
    year: cell.optionalYear('A year that the finding is about; empty is any'),
    reason: cell.text('Why the values are true all the same'),
    reviewed_by: cell.text('Who looked at them'),
    date: cell.text('On which day'),
  },
});

export const partOf = filled({
  schema: 'raw',
  name: 'part_of',
  sentence:
    'Which codes are parts of which, by parent_code or because they sum to it in every year; never summed together.',
  grain: ['dimension', 'code', 'whole_code'],
  nature: 'of the run',
  columns: {
    dimension: text(),
    code: text(),
    whole_code: text(),
    /** True by a code list; false where the values of the files say so. */
    is_declared: flag(),
  },
});
