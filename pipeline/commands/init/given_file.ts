import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { DecodeError } from '../../files/decode.ts';
import { readTable } from '../../files/read_table.ts';
import type { TextTable } from '../../files/text_table.ts';
import { EXIT, type Problem, UserError } from '../../problem.ts';
import { CANONICAL_COLUMNS } from '../../project/schema.ts';

type Canonical = (typeof CANONICAL_COLUMNS)[number];

/** A file of the person who begins a project, with what its columns hold. */
export interface GivenFile {
  readonly path: string;
  /** Its name inside the project. */
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly table: TextTable;
  /** Canonical name → header, as the file writes it. */
  readonly headers: ReadonlyMap<Canonical, string>;
}

/** Remarks of templates begin with this sign. */
export const REMARK = '#';

/** What people call the columns, beside their canonical names, without accents and in lower case. */
const CALLED: Partial<Record<Canonical, readonly string[]>> = {
  year: ['annee', 'an', 'السنة', 'سنة'],
  region: ['الجهة', 'الولاية', 'المنطقة'],
  sector: ['secteur', 'القطاع'],
  occupation: ['metier', 'profession', 'المهنة'],
  programme: ['program', 'formation', 'filiere', 'التكوين', 'البرنامج'],
  measure: ['mesure', 'المؤشر'],
  value: ['valeur', 'effectif', 'persons', 'personnes', 'القيمة', 'العدد'],
  unit: ['unite', 'الوحدة'],
  status: ['statut', 'الحالة'],
};

const plain = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').trim().toLowerCase();

/**
 * Reads a file of jobs or of training and finds its columns by their names.
 *
 * @throws UserError (exit 2) where it cannot be read, or has no column of years or of values.
 */
export function readGiven(path: string): GivenFile {
  const bytes = bytesOf(path);
  const table = tableOf(path, bytes);
  const headers = new Map<Canonical, string>();
  for (const name of CANONICAL_COLUMNS) {
    const called = [name, ...(CALLED[name] ?? [])];
    const header = table.header.find((own) => called.includes(plain(own)));
    if (header !== undefined) headers.set(name, header);
  }
  const missing = (['year', 'value'] as const).filter((name) => !headers.has(name));
  if (missing.length > 0)
    throw new UserError(
      EXIT.usage,
      missing.map((name) => noColumn(path, table, name)),
    );
  if (table.records.length === 0)
    throw refused(path, 'empty_file', 'it holds no row.', 'give a file with rows.');
  return { path, name: basename(path), bytes, table, headers };
}

function noColumn(path: string, table: TextTable, name: Canonical): Problem {
  return {
    where: path,
    line: table.headerLine,
    rule: 'column_missing',
    what: `no column "${name}". The file has: ${table.header.map((own) => `"${own}"`).join(', ')}.`,
    why: 'a file of jobs or training says at least which year and how many; region, sector, occupation, programme, measure, unit and status are read where they stand.',
    fix: `name a column "${name}".`,
  };
}

function bytesOf(path: string): Uint8Array {
  try {
    return readFileSync(path);
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    if (code === undefined) throw error;
    throw refused(path, 'missing_file', `the file cannot be read (${code}).`, 'correct the path.');
  }
}

function tableOf(path: string, bytes: Uint8Array): TextTable {
  try {
    return readTable(bytes, { comment: REMARK }, []);
  } catch (error) {
    if (!(error instanceof DecodeError)) throw error;
    throw refused(path, 'encoding', `${error.message}.`, 'save the file as UTF-8.');
  }
}

const refused = (where: string, rule: string, what: string, fix: string) =>
  new UserError(EXIT.usage, [{ where, rule, what, fix }]);

/** The texts of a column, trimmed, in the order of the rows; none where the file has no such column. */
export function cellsOf({ table, headers }: GivenFile, name: Canonical): string[] {
  const header = headers.get(name);
  if (header === undefined) return [];
  const at = table.header.indexOf(header);
  return table.records.map(({ cells }) => cells[at]!.trim());
}

/** Every text of a column once, in the order in which it is met; blank cells are none. */
export function codesOf(file: GivenFile | undefined, name: Canonical): string[] {
  if (file === undefined) return [];
  return [...new Set(cellsOf(file, name).filter((text) => text !== ''))];
}

/** Years of a file, oldest first; of a text that begins with a year that year. */
export function yearsOf(file: GivenFile): number[] {
  const years = cellsOf(file, 'year').map((text) => Number(/^(19|20)\d\d/.exec(text)?.[0]));
  return [...new Set(years.filter((year) => !Number.isNaN(year)))].sort((a, b) => a - b);
}

/** A number as the file may write it: blanks between thousands, a comma or a point before the decimals; NaN otherwise. */
export function numberOf(text: string): number {
  return Number(
    text
      .replace(/[\s'’]/g, '')
      .replace(/,(?=\d{1,2}$)/, '.')
      .replaceAll(',', ''),
  );
}
