import type { Cell, Sheet } from 'write-excel-file/node';
import { withoutBidiControls } from '../reading/labels.ts';
import type { TableCell, TableColumn, TableRow, TableRows } from '../reading/table_rows.ts';
import type { Context } from '../sections/context.ts';

export type WorkbookSheet = Sheet<Buffer>;

/** A column of a sheet: one of the view, the mark of illustrative rows, or the name of a code. */
interface SheetColumn extends TableColumn {
  cell(row: TableRow): TableCell;
}

/** What a sheet holds, before it is laid out. */
export interface SheetContent {
  readonly name: string;
  readonly table: TableRows;
  readonly columns: readonly SheetColumn[];
  /** How many rows are illustrative. */
  readonly illustrative: number;
}

/** The columns of the view, a mark before rows that are illustrative, and behind each code its name in the language. */
export function describeSheet(context: Context, name: string, table: TableRows): SheetContent {
  const { t } = context;
  const illustrative = table.rows.filter((row) => row.is_illustrative === true).length;
  const columns = table.columns.flatMap((column) => {
    const own = { ...column, cell: (row: TableRow) => row[column.column_name] ?? null };
    return [own, ...nameColumn(context, table, column.column_name)];
  });
  if (illustrative === 0) return { name, table, columns, illustrative };
  const mark: SheetColumn = {
    column_name: `◆ ${t.mark.short}`,
    data_type: 'VARCHAR',
    comment: t.sign.illustrativeMeaning,
    cell: (row) => (row.is_illustrative === true ? '◆' : null),
  };
  return { name, table, columns: [mark, ...columns], illustrative };
}

/** None for a list that names its own codes. */
function nameColumn(context: Context, table: TableRows, code: string): SheetColumn[] {
  const { t, labels } = context;
  const namings: Readonly<Record<string, (code: string) => string>> = {
    sector_code: labels.sector,
    occupation_code: labels.occupation,
    programme_code: labels.programme,
    competence_code: labels.competence,
    lever_code: labels.lever,
    aid_code: labels.aid,
    scenario: labels.scenario,
    measure: labels.measure,
    indicator: labels.indicator,
  };
  const naming = namings[code];
  const name = `${code.replace(/_code$/, '')}_name`;
  const isNamed = table.columns.some(
    (column) => column.column_name === name || column.column_name === 'name_fr',
  );
  if (naming === undefined || isNamed) return [];
  const cell = (row: TableRow) => {
    const value = row[code];
    return typeof value === 'string' ? naming(value) : null;
  };
  return [{ column_name: name, data_type: 'VARCHAR', comment: t.workbook.nameColumn(code), cell }];
}

/** One table a sheet: a header row that stays in sight, then rows of typed cells. Nothing is merged or computed. */
export function tableSheet(context: Context, { name, table, columns }: SheetContent): WorkbookSheet {
  const data = table.rows.map((row) => columns.map((column) => column.cell(row)));
  return {
    sheet: name,
    data: [headerRow(columns.map((column) => column.column_name)), ...data.map((row) => row.map(typedCell))],
    columns: columns.map((column, at) => ({ width: width(column.column_name, data, at) })),
    stickyRowsCount: 1,
    rightToLeft: context.language.direction === 'rtl',
    orientation: 'landscape',
  };
}

export function headerRow(names: readonly string[]): Cell[] {
  return names.map((value) => ({ value, type: String, fontWeight: 'bold' }));
}

/** The most a cell of a spreadsheet can hold; one character more and the file counts as damaged. */
const CELL_CHARACTERS = 32_767;

/**
 * A value with its type said, so that no text is ever taken for a number, a date or a formula. A space follows a text
 * such as `constructor`: the library looks texts up in a plain object, and would write what every object inherits.
 */
export function typedCell(value: TableCell): Cell {
  if (value === null) return null;
  if (value instanceof Date) return { value, type: Date, format: 'yyyy-mm-dd' };
  if (typeof value === 'number') return Number.isFinite(value) ? { value, type: Number } : null;
  if (typeof value === 'boolean') return { value, type: Boolean };
  const text = withoutBidiControls(String(value));
  if (text === '') return null;
  const kept = text.length > CELL_CHARACTERS ? `${text.slice(0, CELL_CHARACTERS - 1)}…` : text;
  return { value: kept in {} ? `${kept} ` : kept, type: String };
}

const SEEN_ROWS = 200;

/** In characters: room for the header and for the longest of the first cells, within bounds. */
function width(header: string, data: readonly (readonly TableCell[])[], at: number): number {
  const lengths = data.slice(0, SEEN_ROWS).map((row) => {
    const value = row[at] ?? '';
    return typeof value === 'number' ? Math.min(12, String(value).length) : String(value).length;
  });
  return Math.min(60, Math.max(header.length, ...lengths) + 2);
}
