import Papa from 'papaparse';
import { readCsv } from '../../files/csv.ts';
import { DecodeError } from '../../files/decode.ts';
import type { TextTable } from '../../files/text_table.ts';
import { numberReader } from '../../inputs/number.ts';
import type { Problem } from '../../problem.ts';

/** One series of a file, oldest first; years that the file leaves out, or leaves blank, are simply absent. */
export interface CsvSeries {
  readonly id: string;
  readonly panel: string;
  readonly years: number[];
  readonly values: number[];
}

export interface SeriesFile {
  /** In the order in which the file first names them. */
  readonly series: readonly CsvSeries[];
  /** Every bad row by its line. A series with a bad row is left out whole: a hole would change its forecast unseen. */
  readonly problems: readonly Problem[];
}

const NEEDED = ['series_id', 'year', 'value'];

/** Larger numbers would overflow inside the models. */
const LARGEST = 1e100;

function readTable(bytes: Uint8Array, where: string): TextTable | { readonly problem: Problem } {
  try {
    return readCsv(bytes, { delimiter: ',', encoding: 'utf-8', header_row: 1 });
  } catch (error) {
    if (!(error instanceof DecodeError)) throw error;
    const problem = {
      where,
      line: error.line,
      rule: 'encoding',
      what: `${error.message}.`,
      fix: 'save the file as UTF-8.',
    };
    return { problem };
  }
}

/**
 * Reads `series_id,year,value` (and a panel column when one is named) in any order of rows.
 *
 * @param where how problems name the file.
 */
export function readSeriesCsv(bytes: Uint8Array, where: string, panelColumn?: string): SeriesFile {
  const table = readTable(bytes, where);
  if ('problem' in table) return { series: [], problems: [table.problem] };
  const wanted = panelColumn === undefined ? NEEDED : [...NEEDED, panelColumn];
  const absent = wanted.filter((name) => !table.header.includes(name));
  if (absent.length > 0) {
    const problems = absent.map((name) => ({
      where,
      line: table.headerLine,
      rule: `header_${name}`,
      what: `there is no column "${name}" in the header (${table.header.join(', ') || 'the file is empty'}).`,
      fix: 'the file needs the columns series_id, year and value, separated by commas.',
    }));
    return { series: [], problems };
  }
  const at = Object.fromEntries(wanted.map((name) => [name, table.header.indexOf(name)])) as Record<
    string,
    number
  >;
  const readNumber = numberReader({ decimal: '.', thousands: undefined });
  const problems: Problem[] = table.broken.map(({ line, reason, rule }) => ({
    where,
    line,
    rule,
    what: `${reason}.`,
  }));
  const bad = new Set<string>(table.broken.flatMap(({ text }) => namesIn(text, at.series_id!)));
  const found = new Map<string, { panel: string; points: Map<number, number> }>();

  for (const { cells, line } of table.records) {
    const id = cells[at.series_id!]!;
    const fault = (column: string, rule: string, what: string, fix: string) => {
      problems.push({ where, line, column, rule, what, fix });
      bad.add(id);
    };
    if (id.trim() === '') {
      fault('series_id', 'no_id', 'the series has no name.', 'name every series.');
      continue;
    }
    const own = found.get(id) ?? { panel: panelColumn ? cells[at[panelColumn]!]! : '', points: new Map() };
    found.set(id, own);
    const year = readNumber(cells[at.year!]!);
    const text = cells[at.value!]!.trim();
    const value = readNumber(text);
    if (year === null || !Number.isInteger(year)) {
      fault('year', 'year', `"${cells[at.year!]}" is not a whole year.`, 'write one whole number a year.');
    } else if (text !== '' && value === null) {
      fault(
        'value',
        'value',
        `"${text}" is not a number.`,
        'write 1234.5, or leave the cell empty where the year is missing.',
      );
    } else if (value !== null && Math.abs(value) > LARGEST) {
      fault(
        'value',
        'too_large',
        `${text} is too large a number to forecast with.`,
        'write it in a larger unit.',
      );
    } else if (own.points.has(year)) {
      fault('year', 'twice', `the year ${year} of ${id} stands twice.`, 'keep one value a year.');
    } else if (value !== null) {
      own.points.set(year, value);
    }
  }
  const series = [...found]
    .filter(([id, { points }]) => !bad.has(id) && points.size > 0)
    .map(([id, { panel, points }]) => {
      const years = [...points.keys()].sort((a, b) => a - b);
      return { id, panel, years, values: years.map((year) => points.get(year)!) };
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
  return { series, problems };
}

/** Series that a broken record may belong to: a quotation mark left open swallows every line after it. */
function namesIn(text: string, column: number): string[] {
  return text.split('\n').flatMap((line) => {
    const read = Papa.parse<string[]>(line, { delimiter: ',' }).data[0]?.[column];
    const bare = line.replaceAll('"', '').split(',')[column];
    return [read, bare].filter((name) => name !== undefined);
  });
}
