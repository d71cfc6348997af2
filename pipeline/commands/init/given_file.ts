import { basename } from 'node:path';
import { readPlainFile } from '../../files/plain_file.ts';
import { numberReader } from '../../inputs/number.ts';
import { readPeriod } from '../../inputs/period.ts';
import { EXIT, UserError } from '../../problem.ts';
import { CANONICAL_COLUMNS } from '../../project/schema.ts';
import { lookAt } from '../look/look_file.ts';
import type { Column } from '../look/profile.ts';
import type { Seen } from '../look/seen.ts';
import { type Country, countryOf } from './country.ts';

type Canonical = (typeof CANONICAL_COLUMNS)[number];

/** A file of the person who begins a project, as `look` sees it. */
export interface GivenFile {
  readonly path: string;
  /** Its name inside the project. */
  readonly name: string;
  readonly bytes: Uint8Array;
  /** Header → canonical name. */
  readonly columns: Readonly<Record<string, Canonical>>;
  /** The other keys of its source: layout, marks of numbers, years, what is left out. */
  readonly keys: Readonly<Record<string, unknown>>;
  readonly rows: readonly GivenRow[];
}

/** A value with the texts that stand beside it, whole ones as `_T`. */
export interface GivenRow {
  readonly year: number;
  readonly value: number;
  readonly texts: Readonly<Partial<Record<Canonical, string>>>;
}

/** Remarks of templates begin with this sign. */
const REMARK = '#';

/** What is taken over of the entry that look would write. */
const KEPT = [
  ...['format', 'delimiter', 'encoding', 'header_row', 'header_rows', 'sheet', 'range', 'fill'],
  ...['decimal', 'thousands', 'flags', 'years', 'unpivot', 'filters', 'recode', 'missing', 'multiplier'],
];

/**
 * Reads a file of jobs or of training in any format that a source may have, and tells its columns by their canonical
 * names, else as `look` does.
 *
 * @throws UserError (exit 2 or 3) where it cannot be read, or has no column of years or of values.
 */
export function readGiven(path: string, country: Country | undefined): GivenFile {
  const { seen, entries } = lookAt(path, undefined, { comment: REMARK });
  const entry = entries[0]!.source;
  const columns = columnsOf(seen, entry);
  refuseParts(path, seen);
  refuseWithout(path, seen, columns, entry);
  const mapped = new Set(Object.keys(columns));
  const keys = Object.fromEntries(KEPT.filter((key) => key in entry).map((key) => [key, entry[key]]));
  if (typeof keys.filters === 'object')
    keys.filters = without(keys.filters as Record<string, string>, (header) => mapped.has(header));
  if (typeof keys.recode === 'object')
    keys.recode = without(
      keys.recode as Record<string, unknown>,
      (name) => !Object.values(columns).includes(name as Canonical),
    );
  // What publishers of the world write has one decimal mark.
  if (typeof keys.format === 'string' && keys.format !== 'xlsx') {
    keys.decimal = '.';
    delete keys.thousands;
  }
  ofCountry(seen, columns, keys, country);
  const file = { path, name: basename(path), bytes: readPlainFile(path), columns, keys };
  return { ...file, rows: rowsOf(seen, file) };
}

/**
 * A column of countries is no column of regions: of several the project's own is kept, and one alone is the whole of the
 * file.
 */
function ofCountry(
  seen: Seen,
  columns: Record<string, Canonical>,
  keys: Record<string, unknown>,
  country: Country | undefined,
): void {
  const header = Object.keys(columns).find((own) => columns[own] === 'region');
  if (header === undefined) return;
  const named = seen.table.header.includes(NAME_OF_COUNTRY) ? NAME_OF_COUNTRY : header;
  const texts = [...seen.columns.find((one) => one.header === named)!.texts.keys()];
  if (texts.length > 1) {
    const own = texts.find((text) => country !== undefined && countryOf(text)?.code === country.code);
    const others = texts.filter((text) => countryOf(text) !== undefined);
    if (own === undefined || others.length <= texts.length / 3) return;
    keys.filters = { ...(keys.filters as Record<string, string> | undefined), [named]: own };
  }
  delete columns[header];
}

/** As the wide tables of the World Bank name it, beside a code of three letters. */
const NAME_OF_COUNTRY = 'Country Name';

function without<T>(entries: Readonly<Record<string, T>>, isLeftOut: (key: string) => boolean) {
  return Object.fromEntries(Object.entries(entries).filter(([key]) => !isLeftOut(key)));
}

/** Headers that are canonical names first; what is left as look tells it. */
function columnsOf(seen: Seen, entry: Record<string, unknown>): Record<string, Canonical> {
  const columns: Record<string, Canonical> = {};
  const names: readonly string[] = CANONICAL_COLUMNS;
  for (const header of seen.table.header)
    if (names.includes(header.toLowerCase())) columns[header] = header.toLowerCase() as Canonical;
  for (const [header, name] of Object.entries(entry.columns as Record<string, Canonical>))
    if (!(header in columns) && !Object.values(columns).includes(name)) columns[header] = name;
  return columns;
}

/** What is asked at a terminal and assumed is of whole years. */
function refuseParts(path: string, { roles, table }: Seen): void {
  const header =
    roles.own.period?.header ?? (roles.headersAre === 'period' ? roles.yearHeaders[0]!.header : undefined);
  if (header === undefined) return;
  throw new UserError(EXIT.usage, [
    {
      where: path,
      line: table.headerLine,
      column: header,
      rule: 'parts_of_years',
      what: `the column "${header}" holds parts of years.`,
      why: 'a project begins with years of jobs and training; months and quarters are read once it stands.',
      fix: 'begin with a file of years, then add this one: adequation look <file> --write.',
    },
  ]);
}

function refuseWithout(
  path: string,
  seen: Seen,
  columns: Readonly<Record<string, Canonical>>,
  entry: Record<string, unknown>,
): void {
  const told = new Set<string>(Object.values(columns));
  const unpivot = entry.unpivot as { into?: string } | undefined;
  if (unpivot !== undefined) told.add('value').add(unpivot.into ?? '');
  const missing = ['year', 'value'].filter((name) => !told.has(name));
  const isWide = unpivot !== undefined && unpivot.into !== 'year';
  if (missing.length === 0 && !isWide) return;
  throw new UserError(
    EXIT.usage,
    (isWide ? ['value'] : missing).map((name) => ({
      where: path,
      line: seen.table.headerLine,
      rule: 'column_missing',
      what: `no column "${name}". The file has: ${seen.table.header.map((own) => `"${own}"`).join(', ')}.`,
      why: 'a file of jobs or training says at least which year and how many; region, sector, occupation, programme, measure, unit and status are read where they stand.',
      fix: `name one column "${name}"; adequation look shows what each column seems to be.`,
    })),
  );
}

function rowsOf(seen: Seen, { columns, keys }: Pick<GivenFile, 'columns' | 'keys'>): GivenRow[] {
  const at = new Map(
    Object.entries(columns).map(([header, name]) => [name, seen.table.header.indexOf(header)]),
  );
  const recode = (keys.recode ?? {}) as Record<string, Record<string, string>>;
  const filters = Object.entries((keys.filters ?? {}) as Record<string, string>);
  const multiplier = Number(keys.multiplier ?? 1);
  const kind = (keys.years as { kind?: 'school' | 'date' } | undefined)?.kind ?? 'calendar';
  const years = (cells: readonly string[]): { column: Column; year: string }[] =>
    seen.roles.yearHeaders.length > 0
      ? seen.roles.yearHeaders.flatMap(({ header, year }) => {
          const column = seen.columns.find((one) => one.header === header);
          return column === undefined ? [] : [{ column, year }];
        })
      : [{ column: seen.columns[at.get('value')!]!, year: cells[at.get('year')!]! }];
  return seen.table.records.flatMap(({ cells }) => {
    if (filters.some(([header, kept]) => cells[seen.table.header.indexOf(header)]!.trim() !== kept))
      return [];
    const texts = Object.fromEntries(
      [...at].map(([name, place]) => {
        const text = cells[place]!.trim();
        return [name, recode[name]?.[text] ?? text];
      }),
    );
    return years(cells).flatMap(({ column, year: text }) => {
      const year = readPeriod(text, { kind, flags: null })?.year ?? Number.NaN;
      const value =
        numberReader(keys.decimal === '.' ? PLAIN : (column.numbers?.marks ?? PLAIN))(cells[column.at]!) ??
        Number.NaN;
      return Number.isNaN(year) || Number.isNaN(value) ? [] : [{ year, value: value * multiplier, texts }];
    });
  });
}

const PLAIN = { decimal: '.', thousands: undefined } as const;

/** Whether the file has a column of it. */
export function tells({ columns }: GivenFile, name: Canonical): boolean {
  return Object.values(columns).includes(name);
}

/** Every text of a column once, in the order in which it is met; blank cells are none. */
export function codesOf(file: GivenFile | undefined, name: Canonical): string[] {
  const texts = (file?.rows ?? []).map((row) => row.texts[name] ?? '');
  return [...new Set(texts.filter((text) => text !== ''))];
}

/** Years of a file, oldest first. */
export function yearsOf(file: GivenFile): number[] {
  return [...new Set(file.rows.map(({ year }) => year))].sort((a, b) => a - b);
}
