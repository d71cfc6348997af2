import type { Cell, Sheet } from 'write-excel-file/node';
import { withoutBidiControls } from '../reading/labels.ts';
import type { TableCell, TableColumn, TableRows } from '../reading/table_rows.ts';
import type { Context } from '../sections/context.ts';

export type WorkbookSheet = Sheet<Buffer>;

/** A column of a sheet: one of the view, or the name of a code in the language of the workbook. */
export interface SheetColumn extends TableColumn {
  cell(row: TableRows['rows'][number]): TableCell;
}

/** The most a cell of a spreadsheet can hold; one character more and the file counts as damaged. */
const CELL_CHARACTERS = 32_767;
const widest = 60;

/** One table a sheet: a header row that stays in sight, then rows of typed cells. Nothing is merged or computed. */
export function tableSheet(context: Context, table: TableRows, name: string): WorkbookSheet {
  const columns = sheetColumns(context, table);
  const header: Cell[] = columns.map((column) => ({ value: column.column_name, fontWeight: 'bold' }));
  const data = [header, ...table.rows.map((row) => columns.map((column) => typedCell(column.cell(row))))];
  return {
    sheet: name,
    data,
    columns: columns.map((_, at) => ({ width: width(data.map((cells) => cells[at])) })),
    stickyRowsCount: 1,
    rightToLeft: context.language.direction === 'rtl',
    orientation: 'landscape',
  };
}

/** The columns of the view, a mark before rows that are illustrative, and a name behind each code. */
export function sheetColumns(context: Context, table: TableRows): SheetColumn[] {
  const { t, labels } = context;
  const namings: Readonly<Record<string, (code: string) => string>> = {
    sector_code: labels.sector,
    occupation_code: labels.occupation,
    programme_code: labels.programme,
    scenario: labels.scenario,
    measure: labels.measure,
    indicator: labels.indicator,
  };
  const taken = new Set(table.columns.map((column) => column.column_name));
  const columns = table.columns.flatMap((column): SheetColumn[] => {
    const own = { ...column, cell: (row: TableRows['rows'][number]) => row[column.column_name] ?? null };
    const naming = namings[column.column_name];
    const name = `${column.column_name.replace(/_code$/, '')}_name`;
    // The list that names the codes needs no name of them twice.
    if (naming === undefined || taken.has(name) || taken.has('name_fr') || table.view === 'definition')
      return [own];
    const cell = (row: TableRows['rows'][number]) => {
      const code = row[column.column_name];
      return typeof code === 'string' ? naming(code) : null;
    };
    return [
      own,
      { column_name: name, data_type: 'VARCHAR', comment: t.workbook.nameColumn(column.column_name), cell },
    ];
  });
  if (!isMarked(table)) return columns;
  const mark: SheetColumn = {
    column_name: `◆ ${t.mark.short}`,
    data_type: 'VARCHAR',
    comment: t.sign.illustrativeMeaning,
    cell: (row) => (row.is_illustrative === true ? '◆' : null),
  };
  return [mark, ...columns];
}

export function isMarked(table: TableRows): boolean {
  return table.rows.some((row) => row.is_illustrative === true);
}

/** A value with its type said, so that no text is ever taken for a number, a date or a formula. */
export function typedCell(value: TableCell): Cell {
  if (value === null) return null;
  if (value instanceof Date) return { value, type: Date, format: 'yyyy-mm-dd' };
  if (typeof value === 'number') return Number.isFinite(value) ? { value, type: Number } : null;
  if (typeof value === 'boolean') return { value, type: Boolean };
  const text = withoutBidiControls(String(value));
  const short = text.length > CELL_CHARACTERS ? `${text.slice(0, CELL_CHARACTERS - 1)}…` : text;
  return short === '' ? null : { value: short, type: String };
}

/** In characters: the longest of the first cells, within bounds; the header has no less than its own name. */
function width(cells: readonly Cell[]): number {
  const lengths = cells.slice(0, 200).map((cell) => {
    const value = cell !== null && typeof cell === 'object' && 'value' in cell ? cell.value : null;
    return typeof value === 'number' ? Math.min(14, String(value).length) : String(value ?? '').length;
  });
  return Math.min(widest, Math.max(8, ...lengths) + 2);
}
