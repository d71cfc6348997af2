import type { Found } from '../found.ts';
import type { FileLayout } from '../layout.ts';
import type { CellKind } from './cell_kinds.ts';
import type { Grid } from './grid.ts';
import { cellKey, cellName, placeOf, type XlsxSheet } from './read_xlsx.ts';
import type { SheetHeader } from './sheet_header.ts';

const SHOWN = 5;

export interface ReadSheet {
  readonly grid: Grid;
  readonly header: SheetHeader;
  /** Places of cells below the header in columns without a name. */
  readonly beside: readonly (readonly [number, number])[];
  readonly layout: FileLayout;
  /** All sheets of the workbook. */
  readonly sheets: readonly XlsxSheet[];
}

/** Adds what was found to a list. */
const teller = (told: Found[]) => (says: string, declare?: string) => {
  told.push(declare === undefined ? { says } : { says, declare });
};

/** What a person should know of how a sheet was read, and would not see in its rows. */
export function tellSheet({ grid, header, beside, layout, sheets }: ReadSheet): Found[] {
  const { sheet } = grid;
  const told: Found[] = [];
  const tell = teller(told);
  if (sheets.length > 1 && layout.sheet === undefined)
    tell(
      `its sheet "${sheet.name}" is read, one of ${sheets.length}`,
      `sheet: ${JSON.stringify(sheet.name)}`,
    );
  if (sheet.isHidden) tell(`the sheet "${sheet.name}" is hidden`);
  if (header.row > (grid.rows[0]?.row ?? 1) && layout.header_row === undefined)
    tell(`its header is row ${header.row}`, `header_row: ${header.row}`);
  if (header.height > 1 && (layout.header_rows ?? 1) < header.height)
    tell(`its header has ${header.height} rows`, `header_rows: ${header.height}`);
  const hidden = grid.rows.filter(({ row }) => sheet.hiddenRows.has(row)).map(({ row }) => row);
  if (hidden.length > 0) tell(`hidden rows are read too: ${few(hidden.map(String))}`);
  const veiled = header.columns.filter(({ column }) =>
    sheet.hiddenColumns.some(([from, to]) => from <= column && column <= to),
  );
  if (veiled.length > 0) tell(`hidden columns are read too: ${few(veiled.map(({ name }) => `"${name}"`))}`);
  return [...told, ...tellCells({ grid, header, beside, layout, sheets })];
}

function tellCells({ grid, header, beside, layout }: ReadSheet): Found[] {
  const { sheet } = grid;
  const told: Found[] = [];
  const tell = teller(told);
  const end = header.row + header.height - 1;
  const body = grid.rows.filter(({ row }) => row > end);
  const ofKind = (column: number, kind: CellKind) =>
    sheet.kinds.size === 0 ? [] : body.filter(({ row }) => sheet.kinds.get(cellKey(row, column)) === kind);
  for (const { column, name } of header.columns) {
    if (ofKind(column, 'percent').length > 0)
      tell(`"${name}" is shown in per cent and read as a share: 12 % is 0.12`);
    if (ofKind(column, 'date').length > 0) tell(`"${name}" holds days, read as dates such as 2020-12-31`);
    const errors = ofKind(column, 'error');
    if (errors.length > 0)
      tell(
        `"${name}" holds formulas that failed: ${few(errors.map(({ row, cells }) => `${cellName(row, column)} ${cells.get(column)}`))}`,
      );
    const numbers = body.filter(({ row }) => typeof sheet.rows.get(row)!.get(column) === 'number').length;
    const texts = body.filter(({ row }) => isNumberAsText(sheet.rows.get(row)!.get(column)));
    if (numbers > 0 && texts.length > 0)
      tell(`"${name}" holds numbers stored as text: ${few(texts.map(({ row }) => cellName(row, column)))}`);
  }
  if (sheet.uncomputed.length > 0)
    tell(`formulas without a result are empty: ${few(sheet.uncomputed)}; open and save it in a spreadsheet`);
  const tall = mergedBelow(sheet, end).filter((name) => !(layout.fill ?? []).includes(nameAt(header, name)));
  if (tall.length > 0)
    tell(`cells are merged, of which the first alone holds a value: ${few(tall)}`, 'fill for their column');
  if (beside.length > 0)
    tell(
      `cells in columns without a name are left out: ${few(beside.map(([row, column]) => cellName(row, column)))}`,
    );
  return told;
}

const isNumberAsText = (value: unknown) =>
  typeof value === 'string' && /^\s*[-+]?\d+(?:[.,]\d+)?\s*$/.test(value);

/** Ranges that are merged over several rows below the header. */
function mergedBelow(sheet: XlsxSheet, end: number): string[] {
  return sheet.merged.filter((ref) => {
    const [from, to] = ref.split(':').map(placeOf);
    return to !== undefined && from!.row > end && to.row > from!.row;
  });
}

/** Columns in which cells are merged over several rows: what stands in the first holds for all. */
export function tallColumns(sheet: XlsxSheet, header: SheetHeader): string[] {
  const tall = mergedBelow(sheet, header.row + header.height - 1).map((ref) => nameAt(header, ref));
  return [...new Set(tall.filter((name) => name !== ''))];
}

function nameAt({ columns }: SheetHeader, ref: string): string {
  const { column } = placeOf(ref.split(':')[0]!);
  return columns.find((one) => one.column === column)?.name ?? '';
}

function few(places: readonly string[]): string {
  const rest = places.length - SHOWN;
  return places.slice(0, SHOWN).join(', ') + (rest > 0 ? ` and ${rest} more` : '');
}
