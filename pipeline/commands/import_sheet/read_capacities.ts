import { basename } from 'node:path';
import { SEEDS } from '../../dictionary/tables.ts';
import { cellName, readXlsx, type XlsxSheet, type XlsxValue } from '../../files/xlsx/read_xlsx.ts';
import { XlsxError } from '../../files/xlsx/zip_entries.ts';
import { EXIT, type Problem, UserError } from '../../problem.ts';
import type { Project } from '../../project/project.ts';
import type { SeedFiles, SeedRow, Seeds } from '../../seeds/row.ts';
import { crossCheckSeeds } from '../../seeds/rules.ts';
import { readSeeds } from '../../seeds/seeds.ts';

export type Capacity = SeedRow<'lever_capacity'>;

export interface Capacities {
  readonly sheet: string;
  /** Rows that are filled, as rows of the seed. */
  readonly rows: readonly Capacity[];
  /** Rows of the project with what the sheet says in their place: what it leaves empty has no row. */
  readonly whole: readonly Capacity[];
  /** Rows of the sheet without any number. */
  readonly empty: number;
}

export const COLUMNS = Object.keys(SEEDS.lever_capacity.columns);
const KEY = ['lever_code', 'region_code'] as const;
const NUMBERS = ['starts_per_year', 'low', 'high'];

/** Rows of the sheet beside those of the seed, which count lines of their own file. */
const SHEET_LINES = 1_000_000;

/**
 * Reads the sheet of capacities of a workbook, in any language, and checks it with the rules of the seed, against the
 * other seeds of the project.
 *
 * @throws UserError (exit 3) with every wrong cell: sheet, cell, what, why and what to do.
 */
export function readCapacities(project: Project, path: string, bytes: Buffer): Capacities {
  const file = basename(path);
  const found = findSheet(file, bytes);
  const told = reporter(file, found);
  const seeds = readSeeds(project);
  const { rows, keys, problems, empty } = readRows(project, found, told);
  if (problems.length > 0) throw new UserError(EXIT.rejected, problems);
  const whole = [...(seeds.lever_capacity ?? []).filter((row) => !keys.has(keyOf(row))), ...rows];
  const wrong = crossChecked(project, { ...seeds, lever_capacity: whole }, file, told);
  if (wrong.length > 0) throw new UserError(EXIT.rejected, wrong);
  return { sheet: found.sheet.name, rows, whole, empty };
}

const keyOf = (row: { lever_code: string; region_code: string }) => `${row.lever_code} ${row.region_code}`;

interface Found {
  readonly sheet: XlsxSheet;
  /** Row of the names of the columns, and the column of each. */
  readonly names: number;
  readonly at: ReadonlyMap<string, number>;
}

/** The sheet is known by the names of its columns, which are the same in every language. */
function findSheet(file: string, bytes: Buffer): Found {
  for (const sheet of sheetsOf(file, bytes))
    for (const [names, row] of sheet.rows) {
      const at = new Map([...row].map(([column, value]) => [String(value).trim(), column]));
      if (COLUMNS.every((name) => at.has(name))) return { sheet, names, at };
    }
  throw new UserError(EXIT.rejected, [
    {
      where: file,
      rule: 'import_sheet',
      what: 'no sheet of it has the columns of capacities.',
      why: 'the small grey row above the heads names them, in every language.',
      fix: `hand back the workbook of a report with its sheet of capacities; a row of it holds: ${COLUMNS.join(', ')}.`,
    },
  ]);
}

function sheetsOf(file: string, bytes: Buffer): XlsxSheet[] {
  try {
    return readXlsx(bytes);
  } catch (error) {
    if (!(error instanceof XlsxError)) throw error;
    throw new UserError(EXIT.rejected, [
      {
        where: file,
        rule: 'import_sheet',
        what: `the file cannot be read: ${error.message}.`,
        fix: 'save it again as an Excel workbook (.xlsx), without a password.',
      },
    ]);
  }
}

type Reporter = (
  row: number,
  column: string | undefined,
  problem: Omit<Problem, 'where' | 'line' | 'column'>,
) => Problem;

function reporter(file: string, { sheet, at }: Found): Reporter {
  return (row, column, problem) => ({
    where: `${file}, sheet "${sheet.name}", cell ${cellName(row, at.get(column ?? '') ?? 1)}`,
    ...problem,
  });
}

interface ReadRows {
  readonly rows: Capacity[];
  /** Of every row, filled or empty. */
  readonly keys: ReadonlySet<string>;
  readonly problems: Problem[];
  readonly empty: number;
}

function readRows(project: Project, found: Found, told: Reporter): ReadRows {
  const schema = SEEDS.lever_capacity.rowIn(project.languages);
  const rows: Capacity[] = [];
  const problems: Problem[] = [];
  const keys = new Map<string, number>();
  let empty = 0;
  for (const [number, values] of found.sheet.rows) {
    const cells = cellsOf(found, values);
    if (number <= found.names || isHead(number, found, cells) || Object.keys(cells).length === 0) continue;
    const key = KEY.map((name) => cells[name] ?? '').join(' ');
    const before = keys.get(key);
    if (before !== undefined) {
      problems.push(
        told(number, 'lever_code', {
          rule: 'import_twice',
          what: `row ${before} is of the same lever and region.`,
          why: 'a region has one capacity of a lever.',
          fix: 'keep one of the two rows.',
        }),
      );
      continue;
    }
    keys.set(key, number);
    // Status and grade stand ready where nothing is typed yet.
    if (
      NUMBERS.every((name) => cells[name] === undefined) &&
      KEY.every((name) => cells[name] !== undefined)
    ) {
      empty++;
      continue;
    }
    const parsed = schema.safeParse(cells);
    if (parsed.success) {
      rows.push({ ...parsed.data, line: SHEET_LINES + number, is_from_data: false });
      continue;
    }
    for (const issue of parsed.error.issues) {
      const column = issue.path.map(String).join('.');
      problems.push(
        told(number, column, {
          rule: `seed_${issue.code}`,
          what: `${column} ${cells[column] === undefined ? 'is empty' : `is "${cells[column]}"`}: ${issue.message}.`,
          why: 'each cell becomes a cell of the seed of capacities.',
          fix: fixOf(column),
        }),
      );
    }
  }
  return { rows, keys: new Set(keys.keys()), problems, empty };
}

/** Under the names of the columns stand their heads, in the language of the file. */
function isHead(number: number, { names }: Found, cells: Readonly<Record<string, string>>): boolean {
  return number === names + 1 && Number.isNaN(Number(cells.starts_per_year ?? 'none'));
}

function cellsOf({ at }: Found, values: ReadonlyMap<number, XlsxValue>): Record<string, string> {
  const cells: Record<string, string> = {};
  for (const name of COLUMNS) {
    const text = String(values.get(at.get(name)!) ?? '').trim();
    if (text !== '') cells[name] = text;
  }
  return cells;
}

function fixOf(column: string): string {
  if (NUMBERS.includes(column))
    return 'type a number of people, 0 or more, without a unit; or empty all three numbers.';
  if (column === 'status') return 'choose found, derived, assumed or unknown.';
  if (column === 'grade') return 'choose A, B, C or D.';
  if (column === 'source') return 'type who says so, in which document, of which date.';
  return 'unfold the columns at the end of the sheet and give back the code that stood there.';
}

/** What the rows say against each other and the other seeds; of a row of the sheet, by its cell. */
function crossChecked(project: Project, seeds: Seeds, file: string, told: Reporter): Problem[] {
  const files: SeedFiles = { ...filesOf(project), lever_capacity: file };
  const here = (text: string) => text.replace(/\b1\d{6}\b/g, (line) => String(Number(line) - SHEET_LINES));
  return crossCheckSeeds(project, seeds, files).map((problem) => {
    const { where, line, column, what, why, fix, rule } = problem;
    const words = { rule, what: here(what), ...(why && { why: here(why) }), ...(fix && { fix: here(fix) }) };
    if (where !== file || line === undefined || line < SHEET_LINES) return { ...problem, ...words };
    return told(line - SHEET_LINES, column, words);
  });
}

function filesOf(project: Project): SeedFiles {
  const lists = Object.entries(project.code_lists).map(([name, declared]) => [
    name,
    typeof declared === 'string' ? declared : declared?.path,
  ]);
  return { ...Object.fromEntries(lists), ...project.seeds };
}
