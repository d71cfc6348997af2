import Papa from 'papaparse';
import type { Found } from '../../files/found.ts';
import type { TextTable } from '../../files/text_table.ts';
import type { Cell } from '../../inputs/cell.ts';
import type { FoundMarks } from '../../inputs/number_marks.ts';
import type { Problem } from '../../problem.ts';
import { LARGEST } from './one_forecast.ts';
import type { PartsLayout, ToldYear } from './parts/fold_series.ts';
import { slotReader } from './parts/read_slots.ts';
import { slotText } from './parts/slot.ts';
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
  /** What tells the last year, where a part of it does. */
  readonly nowcast?: ToldYear | undefined;
}

/** A series as its rows give it: of a file in parts of years `years` are slots (parts/slot.ts). */
export interface RowSeries extends Pick<CsvSeries, 'id' | 'panel' | 'years' | 'values'> {
  readonly unit: string;
}

/** What the caller declares of the file. */
export interface SeriesLayout extends ValueLayout {
  readonly panel?: string | undefined;
  /** Columns whose empty cells say what the cell above says. */
  readonly fill?: readonly string[] | undefined;
  /** The column `period` is read, whose months, quarters and halves make years; absent, the column `year`. */
  readonly parts?: PartsLayout | undefined;
}

/** The column that says of when a row is. */
export const timeColumn = ({ parts }: SeriesLayout) => (parts === undefined ? 'year' : 'period');

interface Rows {
  readonly panel: string;
  readonly line: number;
  readonly unit: string;
  readonly points: Map<number, number>;
}

/** What rows of a table say of its series. */
export interface SeriesRows {
  /** In the order in which the rows first name them. */
  readonly series: readonly RowSeries[];
  readonly problems: readonly Problem[];
  /** How years were read where nothing says so. */
  readonly found: readonly Found[];
  /** Cells that said no value, counted by their text. */
  readonly missing: ReadonlyMap<string, number>;
}

/**
 * Judges rows one by one, and gathers the series that have no fault. The rows of a series must all be there: those of
 * other series change nothing.
 *
 * @param known.marks how the numbers of the whole file are written.
 * @param known.bad series that are known to lack a row.
 */
export function readRows(
  table: TextTable,
  where: string,
  layout: SeriesLayout,
  known: { readonly marks: FoundMarks; readonly bad?: Iterable<string> },
): SeriesRows {
  const at = (name: string) => table.header.indexOf(name);
  const [idAt, valueAt, unitAt] = [at('series_id'), at('value'), at('unit')];
  // A column called panel that nobody asks for is looked at all the same: a series that changes it is two.
  const panelAt = at(layout.panel ?? 'panel');
  const problems = brokenProblems(table.broken, where);
  const bad = new Set<string>([...brokenNames(table), ...(known.bad ?? [])]);
  const { read, missing } = valueReader(known.marks, layout);
  const { years, found: yearKinds } = readTimes(table, layout);
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
      problems.push(namelessProblem(where, line));
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
    judge({ year, cell, text: cells[valueAt]!.trim(), own, id }, timeColumn(layout), fault);
  }
  for (const id of nameless) if (id !== '') bad.add(id);
  return { ...gathered({ found, bad, problems, where }), found: yearKinds, missing };
}

function panelProblem(
  where: string,
  line: number,
  { id, panel, own, column }: { id: string; panel: string; own: Rows; column: string },
): Problem {
  const what = `${id} is of panel "${panel}" here and of "${own.panel}" in line ${own.line}.`;
  return { where, line, column, rule: 'panel', what, fix: 'give a series one panel.' };
}

/** The year of each row, or the slot of its period. */
function readTimes({ header, records }: TextTable, layout: SeriesLayout): ReturnType<typeof readYears> {
  const [idAt, yearAt, periodAt] = ['series_id', 'year', 'period'].map((name) => header.indexOf(name)) as [
    number,
    number,
    number,
  ];
  if (layout.parts === undefined)
    return readYears(records.map(({ cells }) => ({ id: cells[idAt]!.trim(), text: cells[yearAt]!.trim() })));
  const slotOf = slotReader();
  const years = records.map(({ cells }) =>
    slotOf({ period: cells[periodAt]!.trim(), year: yearAt < 0 ? '' : cells[yearAt]!.trim() }),
  );
  return { years, found: [] };
}

/** Takes one value into its series, or says what is wrong with it. */
function judge(
  { year, cell, text, own, id }: { year: WrittenYear; cell: Cell; text: string; own: Rows; id: string },
  column: ReturnType<typeof timeColumn>,
  fault: (column: string, rule: string, what: string, fix: string) => void,
): void {
  if (year.year === null) {
    fault(column, column, year.says, year.fix);
  } else if (cell.kind === 'fault') {
    const likely = cell.looksLike === undefined ? '' : `; ${cell.looksLike}`;
    const say = cell.remedy === undefined ? '' : `: say ${optionFor(cell.remedy)}`;
    fault(
      'value',
      'value',
      `"${text}" ${cell.says}${likely}${say}.`,
      `write 1234.5, or leave the cell empty where the ${column} is missing.`,
    );
  } else if (cell.kind === 'value' && Math.abs(cell.value) > LARGEST) {
    fault(
      'value',
      'too_large',
      `${text} is too large a number to forecast with.`,
      'write it in a larger unit.',
    );
  } else if (own.points.has(year.year)) {
    const when = column === 'year' ? String(year.year) : slotText(year.year);
    fault(column, 'twice', `the ${column} ${when} of ${id} stands twice.`, `keep one value a ${column}.`);
  } else if (cell.kind === 'value' && cell.status !== 'F') {
    // A projection of its publisher is nothing that was counted.
    own.points.set(year.year, cell.value);
  }
}

function gathered({
  found,
  bad,
  problems,
  where,
}: {
  found: Map<string, Rows>;
  bad: Set<string>;
  problems: Problem[];
  where: string;
}): Pick<SeriesRows, 'series' | 'problems'> {
  const series = [...found]
    .filter(([id, { points }]) => !bad.has(id) && points.size > 0)
    .map(([id, { panel, points, unit }]) => {
      const years = [...points.keys()].sort((a, b) => a - b);
      const values = years.map((year) => points.get(year)!);
      return { id, panel, unit, years, values };
    });
  for (const [id, { points }] of found) {
    if (!bad.has(id) && points.size === 0) problems.push(noValue(id, where));
  }
  return { series, problems };
}

export const noValue = (id: string, where: string): Problem => ({
  where,
  rule: 'no_value',
  what: `the series ${id} has no value at all.`,
  fix: 'give it at least one year.',
});

export const namelessProblem = (where: string, line: number): Problem => ({
  where,
  line,
  column: 'series_id',
  rule: 'no_id',
  what: 'the series has no name.',
  fix: 'name every series, or say --fill series_id where cells were merged.',
});

export const brokenProblems = (broken: TextTable['broken'], where: string): Problem[] =>
  broken.map(({ line, reason, rule }) => ({ where, line, rule, what: `${reason}.` }));

/** Series that broken records may belong to. */
export function brokenNames({
  header,
  broken,
  delimiter = ',',
}: Pick<TextTable, 'header' | 'broken' | 'delimiter'>): string[] {
  const idAt = header.indexOf('series_id');
  return broken.flatMap(({ text }) => namesIn(text, idAt, delimiter));
}

/** Series that a broken record may belong to: a quotation mark left open swallows every line after it. */
function namesIn(text: string, column: number, delimiter: string): string[] {
  return text.split('\n').flatMap((line) => {
    const read = Papa.parse<string[]>(line, { delimiter }).data[0]?.[column];
    const bare = line.replaceAll('"', '').split(delimiter)[column];
    return [read, bare].filter((name) => name !== undefined);
  });
}
