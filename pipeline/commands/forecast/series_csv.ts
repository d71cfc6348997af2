import Papa from 'papaparse';
import { DecodeError } from '../../files/decode.ts';
import { FormatError } from '../../files/format_error.ts';
import type { Found } from '../../files/found.ts';
import { readTable } from '../../files/read_table.ts';
import type { TextTable } from '../../files/text_table.ts';
import { XlsxError } from '../../files/xlsx/zip_entries.ts';
import type { Cell } from '../../inputs/cell.ts';
import type { Problem } from '../../problem.ts';
import { LARGEST } from './one_forecast.ts';
import { unitBound } from './unit_bound.ts';
import { optionFor, type ValueLayout, valueReader } from './value_cells.ts';
import { readYears, type WrittenYear } from './years.ts';

/** One series of a file, oldest first; years that the file leaves out, or leaves blank, are simply absent. */
export interface CsvSeries {
  readonly id: string;
  readonly panel: string;
  readonly years: number[];
  readonly values: number[];
  /** What its unit cannot pass, 100 of a percentage and 1 of a share; null where it has no such unit. */
  readonly bound: number | null;
}

export interface SeriesFile {
  /** In the order in which the file first names them. */
  readonly series: readonly CsvSeries[];
  /** Every bad row by its line. A series with a bad row is left out whole: a hole would change its forecast unseen. */
  readonly problems: readonly Problem[];
  /** How the file was read where nothing says so, such as a decimal comma. */
  readonly found: readonly Found[];
}

/** What the caller declares of the file. */
export interface SeriesLayout extends ValueLayout {
  readonly panel?: string | undefined;
  /** Columns whose empty cells say what the cell above says. */
  readonly fill?: readonly string[] | undefined;
}

const NEEDED = ['series_id', 'year', 'value'];

/**
 * Reads `series_id,year,value` (and a panel column when one is named) in any order of rows, from delimited text or a
 * workbook.
 *
 * @param where how problems name the file.
 */
export function readSeriesCsv(bytes: Uint8Array, where: string, layout: SeriesLayout = {}): SeriesFile {
  const wanted = layout.panel === undefined ? NEEDED : [...NEEDED, layout.panel];
  const read = readFile(bytes, where, wanted, layout);
  if ('problem' in read) return { series: [], problems: [read.problem], found: [] };
  const table = read;
  const headers = headerProblems(table, wanted, where);
  if (headers.length > 0) return { series: [], problems: headers, found: table.found };
  return readRows(table, where, layout);
}

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
    if (!(error instanceof DecodeError || error instanceof FormatError || error instanceof XlsxError))
      throw error;
    const line = 'line' in error && error.line !== undefined ? { line: error.line } : {};
    const fix = 'save the file as CSV in UTF-8, or as a workbook (.xlsx).';
    return { problem: { where, ...line, rule: 'encoding', what: `${error.message}.`, fix } };
  }
}

function headerProblems(table: TextTable, wanted: readonly string[], where: string): Problem[] {
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
        'the file needs the columns series_id, year and value.',
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

interface Rows {
  readonly panel: string;
  readonly line: number;
  readonly unit: string;
  readonly points: Map<number, number>;
}

function readRows(table: TextTable, where: string, layout: SeriesLayout): SeriesFile {
  const at = (name: string) => table.header.indexOf(name);
  const [idAt, yearAt, valueAt, unitAt] = [at('series_id'), at('year'), at('value'), at('unit')];
  // A column called panel that nobody asks for is looked at all the same: a series that changes it is two.
  const panelAt = at(layout.panel ?? 'panel');
  const problems: Problem[] = table.broken.map(({ line, reason, rule }) => ({
    where,
    line,
    rule,
    what: `${reason}.`,
  }));
  const bad = new Set<string>(
    table.broken.flatMap(({ text }) => namesIn(text, idAt, table.delimiter ?? ',')),
  );
  const { read, found: marks, missing } = valueReader(table, valueAt, layout);
  const { years, found: yearKinds } = readYears(
    table.records.map(({ cells }) => ({ id: cells[idAt]!.trim(), text: cells[yearAt]!.trim() })),
  );
  const found = new Map<string, Rows>();
  const nameless = new Set<string>();
  let last = '';

  for (const [i, { cells, line }] of table.records.entries()) {
    const id = cells[idAt]!.trim();
    const fault = (column: string, rule: string, what: string, fix: string) => {
      problems.push({ where, line, column, rule, what, fix });
      bad.add(id);
    };
    if (id === '') {
      fault(
        'series_id',
        'no_id',
        'the series has no name.',
        'name every series, or say --fill series_id where cells were merged.',
      );
      nameless.add(last);
      continue;
    }
    last = id;
    const panel = panelAt < 0 ? '' : cells[panelAt]!.trim();
    const own = found.get(id) ?? { panel, line, unit: unitAt < 0 ? '' : cells[unitAt]!, points: new Map() };
    found.set(id, own);
    if (own.panel !== panel)
      problems.push(panelProblem(where, line, { id, panel, own, column: layout.panel ?? 'panel' }));
    if (own.panel !== panel && layout.panel !== undefined) bad.add(id);
    const year = years[i]!;
    const cell = read(cells[valueAt]!);
    judge({ year, cell, text: cells[valueAt]!.trim(), own, id }, fault);
  }
  for (const id of nameless) if (id !== '') bad.add(id);
  const told = [...table.found, ...marks, ...yearKinds, ...missing()];
  return gathered({ found, bad, problems, where }, told);
}

function panelProblem(
  where: string,
  line: number,
  { id, panel, own, column }: { id: string; panel: string; own: Rows; column: string },
): Problem {
  const what = `${id} is of panel "${panel}" here and of "${own.panel}" in line ${own.line}.`;
  return { where, line, column, rule: 'panel', what, fix: 'give a series one panel.' };
}

/** Takes one value into its series, or says what is wrong with it. */
function judge(
  { year, cell, text, own, id }: { year: WrittenYear; cell: Cell; text: string; own: Rows; id: string },
  fault: (column: string, rule: string, what: string, fix: string) => void,
): void {
  if (year.year === null) {
    fault('year', 'year', year.says, year.fix);
  } else if (cell.kind === 'fault') {
    const likely = cell.looksLike === undefined ? '' : `; ${cell.looksLike}`;
    const say = cell.remedy === undefined ? '' : `: say ${optionFor(cell.remedy)}`;
    fault(
      'value',
      'value',
      `"${text}" ${cell.says}${likely}${say}.`,
      'write 1234.5, or leave the cell empty where the year is missing.',
    );
  } else if (cell.kind === 'value' && Math.abs(cell.value) > LARGEST) {
    fault(
      'value',
      'too_large',
      `${text} is too large a number to forecast with.`,
      'write it in a larger unit.',
    );
  } else if (own.points.has(year.year)) {
    fault('year', 'twice', `the year ${year.year} of ${id} stands twice.`, 'keep one value a year.');
  } else if (cell.kind === 'value' && cell.status !== 'F') {
    // A projection of its publisher is nothing that was counted.
    own.points.set(year.year, cell.value);
  }
}

function gathered(
  {
    found,
    bad,
    problems,
    where,
  }: { found: Map<string, Rows>; bad: Set<string>; problems: Problem[]; where: string },
  told: readonly Found[],
): SeriesFile {
  const series = [...found]
    .filter(([id, { points }]) => !bad.has(id) && points.size > 0)
    .map(([id, { panel, points, unit }]) => {
      const years = [...points.keys()].sort((a, b) => a - b);
      const values = years.map((year) => points.get(year)!);
      return { id, panel, years, values, bound: unitBound({ id, unit, values }) };
    });
  for (const [id, { points }] of found) {
    if (!bad.has(id) && points.size === 0) {
      problems.push({
        where,
        rule: 'no_value',
        what: `the series ${id} has no value at all.`,
        fix: 'give it at least one year.',
      });
    }
  }
  return { series, problems, found: told };
}

/** Series that a broken record may belong to: a quotation mark left open swallows every line after it. */
function namesIn(text: string, column: number, delimiter: string): string[] {
  return text.split('\n').flatMap((line) => {
    const read = Papa.parse<string[]>(line, { delimiter }).data[0]?.[column];
    const bare = line.replaceAll('"', '').split(delimiter)[column];
    return [read, bare].filter((name) => name !== undefined);
  });
}
