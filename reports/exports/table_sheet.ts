import type { TableCell, TableColumn, TableRow, TableRows } from '../reading/table_rows.ts';
import type { Context } from '../sections/context.ts';
import { marks } from '../words/marks.ts';
import { wordFor } from '../words/shape/texts.ts';
import type { SharedStrings } from './shared_strings.ts';
import { cellText, cellXml, columnLetters, STYLE, stringCell } from './sheet_xml.ts';
import { type Piece, packBeside } from './zip.ts';

/** A column of a sheet: one of the view, the mark of illustrative rows, or the name of a code. */
export type SheetColumn =
  | { readonly kind: 'own'; readonly column: TableColumn }
  | { readonly kind: 'name'; readonly name: string; readonly code: NamedCode }
  | { readonly kind: 'mark' };

/** What a sheet holds, in any language: it is read, written and packed once. */
export interface SheetContent {
  readonly table: TableRows;
  readonly columns: readonly SheetColumn[];
  /** How many rows are illustrative. */
  readonly illustrative: number;
}

const NAMINGS = {
  sector_code: 'sector',
  occupation_code: 'occupation',
  programme_code: 'programme',
  competence_code: 'competence',
  lever_code: 'lever',
  aid_code: 'aid',
  scenario: 'scenario',
  measure: 'measure',
  indicator: 'indicator',
} as const;

type NamedCode = keyof typeof NAMINGS;

/** The columns of the view, a mark before rows that are illustrative, and behind each code its name in the language. */
export function describeSheet(table: TableRows): SheetContent {
  const illustrative = table.rows.filter((row) => row.is_illustrative === true).length;
  const columns = table.columns.flatMap((column): SheetColumn[] => [
    { kind: 'own', column },
    ...nameColumn(table, column.column_name),
  ]);
  const mark: SheetColumn[] = illustrative === 0 ? [] : [{ kind: 'mark' }];
  return { table, columns: [...mark, ...columns], illustrative };
}

/** None for a list that names its own codes. */
function nameColumn(table: TableRows, code: string): SheetColumn[] {
  const name = `${code.replace(/_code$/, '')}_name`;
  const isNamed = table.columns.some(
    (column) => column.column_name === name || column.column_name.startsWith('name_'),
  );
  if (!isNamedCode(code) || isNamed) return [];
  return [{ kind: 'name', name, code }];
}

function isNamedCode(code: string): code is NamedCode {
  return Object.hasOwn(NAMINGS, code);
}

/** As the header of the column and the dictionary of the workbook tell it. */
export function describeColumn(
  { t }: Context,
  column: SheetColumn,
): { readonly name: string; readonly type: string; readonly comment: string | null } {
  if (column.kind === 'mark')
    return {
      name: `${marks.illustrative} ${t.mark.short}`,
      type: 'VARCHAR',
      comment: t.sign.illustrativeMeaning,
    };
  if (column.kind === 'name')
    return { name: column.name, type: 'VARCHAR', comment: t.workbook.nameColumn(column.code) };
  const { column_name, data_type, comment } = column.column;
  return { name: column_name, type: data_type, comment };
}

/** The header row, then rows of typed cells, packed. Nothing is merged or computed. */
export function packRows({ table, columns }: SheetContent, strings: SharedStrings): Promise<Piece> {
  const letters = columns.map((_, at) => columnLetters(at));
  const header = columns.map((column, at) =>
    stringCell(`${letters[at]}1`, headerNumber(column, strings), STYLE.bold),
  );
  const writers = columns.map((column) => cellWriter(column, strings));
  const rows = table.rows.map((row, at) => {
    const number = at + 2;
    let cells = '';
    for (let c = 0; c < writers.length; c++) cells += writers[c]?.(row, `${letters[c]}${number}`) ?? '';
    return `<row r="${number}">${cells}</row>`;
  });
  return packBeside(`<sheetData><row r="1">${header.join('')}</row>${rows.join('')}</sheetData>`);
}

function headerNumber(column: SheetColumn, strings: SharedStrings): number {
  if (column.kind === 'own') return strings.plain(column.column.column_name);
  if (column.kind === 'name') return strings.plain(column.name);
  return strings.said('mark', (context) => describeColumn(context, column).name);
}

type CellWriter = (row: TableRow, place: string) => string;

function cellWriter(column: SheetColumn, strings: SharedStrings): CellWriter {
  if (column.kind === 'own') {
    const name = column.column.column_name;
    return (row, place) => cellXml(place, row[name] ?? null, strings);
  }
  if (column.kind === 'mark')
    return (row, place) =>
      row.is_illustrative === true ? stringCell(place, strings.plain(marks.illustrative)) : '';
  const { code } = column;
  return (row, place) => {
    const value = row[code];
    if (typeof value !== 'string') return '';
    return stringCell(
      place,
      strings.said(`${code}/${value}`, (context) => nameOf(context, code, value)),
    );
  };
}

/** Indicators of a publisher are in no list of the project: the language has words for them. */
function nameOf({ t, labels }: Context, code: NamedCode, value: string): string {
  const name = labels[NAMINGS[code]](value);
  return cellText(code === 'indicator' ? wordFor(t.sources.figureIndicator, name) : name);
}

const SEEN_ROWS = 200;
const WIDEST = 60;

/** In characters: room for the longest of the first cells, within bounds; the same in every language. */
export function cellWidths({ table, columns }: SheetContent): number[] {
  const seen = table.rows.slice(0, SEEN_ROWS);
  return columns.map((column) => {
    if (column.kind !== 'own') return 1;
    const { column_name } = column.column;
    return seen.reduce((most, row) => Math.max(most, lengthOf(row[column_name] ?? null)), 0);
  });
}

/** With room for header and names, which each language says in its own words. */
export function columnWidths(
  context: Context,
  { table, columns }: SheetContent,
  cells: readonly number[],
): number[] {
  return columns.map((column, at) => {
    let most = Math.max(describeColumn(context, column).name.length, cells[at] ?? 0);
    if (column.kind === 'name') {
      const codes = new Set(table.rows.slice(0, SEEN_ROWS).map((row) => row[column.code]));
      for (const code of codes)
        if (typeof code === 'string') most = Math.max(most, nameOf(context, column.code, code).length);
    }
    return Math.min(WIDEST, most + 2);
  });
}

function lengthOf(value: TableCell): number {
  if (value === null) return 0;
  if (value instanceof Date) return 'yyyy-mm-dd'.length;
  return typeof value === 'number' ? Math.min(12, String(value).length) : String(value).length;
}
