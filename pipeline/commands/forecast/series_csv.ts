import { DecodeError } from '../../files/decode.ts';
import { FormatError } from '../../files/format_error.ts';
import type { Found } from '../../files/found.ts';
import { readTable } from '../../files/read_table.ts';
import type { TextTable } from '../../files/text_table.ts';
import { XlsxError } from '../../files/xlsx/zip_entries.ts';
import type { Problem } from '../../problem.ts';
import { foldFile } from './parts/fold_file.ts';
import { type CsvSeries, type RowSeries, readRows, type SeriesLayout, timeColumn } from './series_rows.ts';
import { unitBound } from './unit_bound.ts';
import { marksOf, tellMissing } from './value_cells.ts';

export interface SeriesFile {
  /** In the order in which the file first names them. */
  readonly series: readonly CsvSeries[];
  /** Every bad row by its line. A series with a bad row is left out whole: a hole would change its forecast unseen. */
  readonly problems: readonly Problem[];
  /** How the file was read where nothing says so, such as a decimal comma. */
  readonly found: readonly Found[];
}

/**
 * Reads `series_id,year,value` (and a panel column when one is named) in any order of rows, from delimited text or a
 * workbook.
 *
 * @param where how problems name the file.
 */
export function readSeriesCsv(bytes: Uint8Array, where: string, layout: SeriesLayout = {}): SeriesFile {
  const wanted = wantedColumns(layout);
  const read = readFile(bytes, where, wanted, layout);
  if ('problem' in read) return { series: [], problems: [read.problem], found: [] };
  const table = read;
  const headers = headerProblems(table, wanted, where);
  if (headers.length > 0) return { series: [], problems: headers, found: table.found };
  const marks = marksOf(table, layout);
  const rows = readRows(table, where, layout, { marks });
  const { series, problems, found } =
    layout.parts === undefined ? yearly(rows.series) : foldFile(rows.series, layout.parts, where);
  return {
    series,
    problems: [...rows.problems, ...problems],
    found: [
      ...table.found,
      ...unreadPeriod(table, layout),
      ...marks.found,
      ...rows.found,
      ...tellMissing(rows.missing),
      ...found,
    ],
  };
}

const yearly = (rows: readonly RowSeries[]): SeriesFile => ({
  series: rows.map(({ unit, ...one }) => ({ ...one, bound: unitBound({ ...one, unit }) })),
  problems: [],
  found: [],
});

function readFile(
  bytes: Uint8Array,
  where: string,
  wanted: readonly string[],
  { fill = [] }: SeriesLayout,
): TextTable | { readonly problem: Problem } {
  const format = where.toLowerCase().endsWith('.xlsx') ? 'xlsx' : 'csv';
  try {
    return readTable(bytes, { format, fill }, wanted);
  } catch (error) {
    const problem = unreadable(error, where);
    if (problem === undefined) throw error;
    return { problem };
  }
}

/** What keeps a file from being read as a table; undefined of an error that is not the file's. */
export function unreadable(error: unknown, where: string): Problem | undefined {
  if (!(error instanceof DecodeError || error instanceof FormatError || error instanceof XlsxError))
    return undefined;
  const line = 'line' in error && error.line !== undefined ? { line: error.line } : {};
  const fix = 'save the file as CSV in UTF-8, or as a workbook (.xlsx).';
  return { where, ...line, rule: 'encoding', what: `${error.message}.`, fix };
}

/** Columns that a file must have. */
export const wantedColumns = (layout: SeriesLayout): string[] => [
  ...['series_id', timeColumn(layout), 'value'],
  ...(layout.panel === undefined ? [] : [layout.panel]),
];

export function headerProblems(
  table: Pick<TextTable, 'header' | 'headerLine'>,
  wanted: readonly string[],
  where: string,
): Problem[] {
  const problem = (rule: string, what: string, fix: string) => ({
    where,
    line: table.headerLine,
    rule,
    what,
    fix,
  });
  const absent = wanted
    .filter((name) => !table.header.includes(name))
    .map((name) =>
      problem(
        `header_${name}`,
        `there is no column "${name}" in the header (${table.header.join(', ') || 'the file is empty'}).`,
        fixFor(name, table.header),
      ),
    );
  const twice = wanted
    .filter((name) => table.header.indexOf(name) !== table.header.lastIndexOf(name))
    .map((name) =>
      problem(
        'header_twice',
        `the header names "${name}" twice.`,
        'give each column one name: which of the two is meant nobody can tell.',
      ),
    );
  return [...absent, ...twice];
}

function fixFor(name: string, header: readonly string[]): string {
  if (name === 'year' && header.includes('period'))
    return 'say --year-is sum, mean or end: how the year follows from the months or quarters of the column period.';
  const time = name === 'period' ? 'period' : 'year';
  const without = name === 'period' ? '; without --year-is it needs year in place of period' : '';
  return `the file needs the columns series_id, ${time} and value${without}.`;
}

/** A column of periods beside the years is told where nobody asks for it. */
export function unreadPeriod({ header }: Pick<TextTable, 'header'>, { parts }: SeriesLayout): Found[] {
  const isUnread = parts === undefined && header.includes('period') && header.includes('year');
  return isUnread
    ? [{ says: 'the column period is not read; --year-is reads months, quarters and halves' }]
    : [];
}
