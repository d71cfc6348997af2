import { flag, maybe, number, share, text, whole, year } from './column.ts';
import { common } from './common.ts';
import { filled, made } from './table.ts';

export const source = made({
  schema: 'marts',
  name: 'fct_source',
  sentence: 'Every file that was read, with its counts: read = accepted + rejected.',
  grain: ['source_id'],
  nature: 'of the run',
  published: { as: 'source' },
  columns: {
    source_id: text('Name of the source in the project file'),
    path: text('Path, relative to the project file'),
    format: text('File format'),
    publisher: text('Who publishes it'),
    licence: text('Terms of use'),
    vintage: text('Edition of the source'),
    delivered: text('Date on which the file was delivered'),
    sha256: text('SHA-256 of the bytes read'),
    records: whole('Lines of data in the file'),
    cells: whole('Values the file holds: lines × value columns'),
    filtered_out: whole('Values left out by the declared filters'),
    blank: whole('Values left empty, or marked as missing'),
    notes: whole('Lines of words below the rows, which are no rows'),
    read: whole('Values that were judged'),
    accepted: whole('Values that became observations'),
    rejected: whole('Values refused, see rejected_row'),
  },
});

export const rejectedRow = made({
  schema: 'staging',
  name: 'rejected_row',
  sentence: 'Every refused value with all the rules it broke.',
  grain: [],
  nature: 'of the run',
  published: { as: 'rejected_row', order: 'all' },
  columns: {
    source_id: maybe(text('Source, see source')),
    file: maybe(text('Path of the file, relative to the project file')),
    line: maybe(whole('Line of the file')),
    column_name: maybe(text('Column at fault, empty where the whole row is')),
    rule: maybe(text('Rule that was broken')),
    reason: maybe(common.reason),
    shape: maybe(
      text('What the cell looks like: A for each letter, 9 for each digit; the cell itself is not published'),
    ),
  },
});

export const observation = made({
  schema: 'marts',
  name: 'fct_observation',
  sentence:
    'What the files say: every accepted value with its source, and the year where all of its parts tell it; no computed total.',
  grain: ['measure', 'region_code', 'sector_code', 'occupation_code', 'programme_code', 'definition', 'year'],
  nature: 'leaves and totals',
  published: { as: 'observation' },
  columns: {
    measure: common.measure,
    region_code: common.region_code,
    sector_code: common.sector_code,
    occupation_code: common.occupation_code,
    programme_code: common.programme_code,
    definition: common.definition,
    year: common.year,
    value: maybe(number('Value in the unit of the measure; empty where it is suppressed to protect persons')),
    stand_in: maybe(
      number(
        'Of a suppressed value: what computations read in its place; it keeps every sum and tells no more than is published',
      ),
    ),
    low: maybe(number('Of a suppressed value: the least that it can be, by what is published')),
    high: maybe(number('Of a suppressed value: the greatest that it can be; empty where nothing bounds it')),
    unit: common.unit,
    obs_status: text(
      'SDMX observation status: A normal, E estimated, P provisional, I imputed, Q suppressed to protect persons …',
    ),
    conf_status: text('SDMX confidentiality status: F free, C confidential, so that the value is suppressed'),
    source_id: text('Source, see source'),
    source_line: whole('Line of the file'),
    source_note: maybe(text('Source as the row itself names it')),
    basis: common.basis,
    grade: maybe(common.grade),
    is_total: flag('True where its parts stand in the same file'),
    is_illustrative: common.is_illustrative,
  },
});

export const partYear = made({
  schema: 'staging',
  name: 'part_year',
  sentence:
    'Accepted values of a part of a year (a month, a quarter, a half, nine months): no observation of the year, which they tell.',
  grain: [
    ...['measure', 'region_code', 'sector_code', 'occupation_code', 'programme_code', 'definition', 'year'],
    ...['first_month', 'last_month'],
  ] as const,
  nature: 'leaves and totals',
  published: { as: 'part_year', order: 'all' },
  columns: {
    measure: common.measure,
    region_code: common.region_code,
    sector_code: common.sector_code,
    occupation_code: common.occupation_code,
    programme_code: common.programme_code,
    definition: common.definition,
    year: common.year,
    first_month: whole('First month counted, 1–12'),
    last_month: whole('Last month counted, 1–12'),
    value: maybe(
      number(
        'Value of these months in the unit of the measure; empty where it is suppressed to protect persons',
      ),
    ),
    unit: common.unit,
    obs_status: text('SDMX observation status'),
    source_id: text('Source, see source'),
    source_line: whole('Line of the file'),
    source_note: maybe(text('Source as the row itself names it')),
    basis: common.basis,
    grade: maybe(common.grade),
    is_illustrative: common.is_illustrative,
  },
});

export const yearOfParts = made({
  schema: 'staging',
  name: 'year_of_parts',
  sentence:
    'What the counted parts of a year say of it, by their length (months, quarters, halves): derived where all are there, empty where some are not.',
  grain: [
    ...['measure', 'region_code', 'sector_code', 'occupation_code', 'programme_code', 'definition', 'year'],
    'part_months',
  ] as const,
  nature: 'leaves and totals',
  published: { as: 'year_of_parts', order: 'all' },
  columns: {
    measure: common.measure,
    region_code: common.region_code,
    sector_code: common.sector_code,
    occupation_code: common.occupation_code,
    programme_code: common.programme_code,
    definition: common.definition,
    year: common.year,
    part_months: whole('Length of the parts: 1 months, 3 quarters, 6 halves'),
    year_is: text('How they tell the year: sum, mean, or end (the last of them), see measure'),
    n_parts: whole('Parts that were counted; part_year holds them'),
    n_needed: whole('Parts that a year has'),
    value: maybe(
      number(
        'What they say of the year; empty where some are missing, where the series breaks within the year, or to protect persons',
      ),
    ),
    unit: common.unit,
    is_used: flag('True where it became an observation: no file gives the year itself, nor do longer parts'),
    basis: common.basis,
    source_id: text('Source of the first of them, see source'),
    source_line: whole('Its line in the file'),
    is_illustrative: common.is_illustrative,
  },
});

export const passedValue = made({
  schema: 'staging',
  name: 'passed_value',
  sentence:
    'Values that files give under old codes, passed on to present ones: whole codes are derived, shares of one are imputed with their range and never fitted.',
  grain: ['measure', 'region_code', 'sector_code', 'occupation_code', 'programme_code', 'definition', 'year'],
  nature: 'leaves and totals',
  published: { as: 'passed_value', order: 'all' },
  columns: {
    measure: common.measure,
    region_code: common.region_code,
    sector_code: common.sector_code,
    occupation_code: common.occupation_code,
    programme_code: common.programme_code,
    definition: common.definition,
    year: common.year,
    value: maybe(
      number(
        'Sum over the old codes of value × likeliest share; empty where it is suppressed to protect persons',
      ),
    ),
    low: maybe(number('The same with the lowest shares; empty where the value is suppressed or rounded')),
    high: maybe(number('The same with the highest shares; empty where the value is suppressed or rounded')),
    unit: common.unit,
    basis: common.basis,
    from_codes: text('Old codes that it was made of, separated by |'),
    n_from: whole('Old codes that the files give'),
    n_needed: whole('Old codes that the present one is made of'),
    is_used: flag(
      'True where it became an observation: all old codes are there, and no file gives the value itself',
    ),
    source_id: text('Source of the first of them, see source'),
    source_line: whole('Its line in the file'),
  },
});

export const observationTotal = made({
  schema: 'marts',
  name: 'fct_observation_total',
  sentence: 'Sums of observed leaves that no file prints.',
  grain: ['measure', 'region_code', 'sector_code', 'occupation_code', 'programme_code', 'definition', 'year'],
  nature: 'leaves',
  published: { as: 'observation_total' },
  columns: {
    measure: common.measure,
    region_code: common.region_code,
    sector_code: common.sector_code,
    occupation_code: common.occupation_code,
    programme_code: common.programme_code,
    definition: common.definition,
    year: common.year,
    value: number('Sum of the observed leaves'),
    n_leaves: whole('Leaves that were summed'),
    is_illustrative: common.is_illustrative,
  },
});

export const sourceFile = filled({
  schema: 'raw',
  name: 'source',
  sentence: 'Each source as declared, with the counts of its file.',
  grain: ['source_id'],
  nature: 'of the run',
  columns: {
    source_id: text(),
    source_order: whole(),
    path: text(),
    format: text(),
    publisher: text(),
    licence: text(),
    vintage: text(),
    delivered: text(),
    max_reject_share: share(),
    breaks: text(),
    sha256: text(),
    records: whole(),
    cells: whole(),
    filtered_out: whole(),
    blank: whole(),
    notes: whole(),
    read: whole(),
    multiplier: number(),
  },
});

export const size = filled({
  schema: 'raw',
  name: 'size',
  sentence: 'How large a number of the world can be, in one row.',
  grain: ['most_persons'],
  nature: 'of the run',
  columns: { most_persons: number(), most_of_any: number(), least: number() },
});

export const valueText = filled({
  schema: 'raw',
  name: 'value_text',
  sentence:
    'Each different text of a value that is no plain number, judged once: a value, no value, or a fault.',
  grain: ['source_id', 'text'],
  nature: 'of the run',
  columns: {
    source_id: text(),
    text: text(),
    kind: text(),
    value: maybe(number()),
    status: maybe(text()),
    reason: maybe(text()),
    told: maybe(text()),
  },
});

export const periodText = filled({
  schema: 'raw',
  name: 'period_text',
  sentence: 'Each different text of a year, judged once; one that lies in two calendar years says both.',
  grain: ['source_id', 'text', 'is_period'],
  nature: 'of the run',
  columns: {
    source_id: text(),
    text: text(),
    is_period: flag(),
    year: maybe(year()),
    next_year: maybe(year()),
    first_month: whole(),
    last_month: whole(),
    status: maybe(text()),
    booked: maybe(text()),
    reason: maybe(text()),
    told: maybe(text()),
  },
});

export const statusText = filled({
  schema: 'raw',
  name: 'status_text',
  sentence: 'Each different text of a status with the SDMX status it stands for.',
  grain: ['source_id', 'text'],
  nature: 'of the run',
  columns: { source_id: text(), text: text(), status: text() },
});

export const codeText = filled({
  schema: 'raw',
  name: 'code_text',
  sentence: 'Each different text of a dimension with the code it stands for, or what was perhaps meant.',
  grain: ['dimension', 'text'],
  nature: 'of the run',
  columns: {
    dimension: text(),
    text: text(),
    code: maybe(text()),
    /** What lies near, or what is not seen in the text; told to the person who runs. */
    hint: maybe(text()),
  },
});

export const rejectedValue = filled({
  schema: 'raw',
  name: 'rejected',
  sentence: 'A value that could not even be typed; the rules of staging add theirs in staging.rejected_row.',
  grain: [],
  nature: 'of the run',
  columns: {
    source_id: text(),
    row_no: maybe(whole()),
    line: whole(),
    column_name: maybe(text()),
    rule: text(),
    reason: text(),
    /** What is said to the person who runs, who has the file: it may quote the cell, and is not published. */
    told: text(),
  },
});
