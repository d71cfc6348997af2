import { plainName } from '../blanks.ts';
import type { FileLayout } from '../layout.ts';
import { tellNotes } from '../notes.ts';
import type { Note, TextRecord, TextTable } from '../text_table.ts';
import { type Grid, gridOf } from './grid.ts';
import { readXlsx, type XlsxSheet } from './read_xlsx.ts';
import { findHeader, type SheetHeader } from './sheet_header.ts';
import { tallColumns, tellSheet } from './sheet_notes.ts';
import { XlsxError } from './zip_entries.ts';

/** Old workbooks, and those under a password, begin so. */
const COMPOUND = [0xd0, 0xcf, 0x11, 0xe0];

/**
 * A sheet of a workbook (.xlsx, .xlsm) as rows of text: of a formula what it last came to, of a day its date, of a
 * number what JavaScript writes. Lines are rows of the sheet. Names of a header of two rows are joined by " / ", the
 * upper one over all columns with which it is merged. What a reader of the sheet would not see (hidden rows, cells
 * that are merged, errors, percentages) stands in `found`.
 *
 * @param wanted headers by which sheet and header row are found where the layout names none.
 * @throws XlsxError when it is no workbook, is damaged, would not fit, or has no such sheet.
 */
export function readSheet(bytes: Uint8Array, layout: FileLayout, wanted: readonly string[]): TextTable {
  if (COMPOUND.every((byte, i) => bytes[i] === byte))
    throw new XlsxError(
      'it is an .xls workbook of before 2007, or one under a password: save it as .xlsx without',
    );
  const sheets = readXlsx(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
  const named = layout.sheet === undefined ? sheets : [sheetCalled(sheets, layout.sheet)];
  const candidates = named.map((sheet) => {
    const grid = gridOf(sheet, layout.range);
    return { grid, header: findHeader(grid, layout, wanted) };
  });
  const best = candidates.reduce((one, other) => (rank(other, wanted) > rank(one, wanted) ? other : one));
  return tableOf(best.grid, best.header, layout, sheets);
}

function sheetCalled(sheets: readonly XlsxSheet[], name: string): XlsxSheet {
  const fold = (text: string) => plainName(text).toLowerCase();
  const found =
    sheets.find((one) => one.name === name) ?? sheets.find((one) => fold(one.name) === fold(name));
  if (found !== undefined) return found;
  throw new XlsxError(`it has no sheet "${name}"; it has ${sheets.map((one) => `"${one.name}"`).join(', ')}`);
}

/** The more wanted names the better, then a sheet that is seen, then rows. */
function rank({ grid, header }: { grid: Grid; header: SheetHeader }, wanted: readonly string[]): number {
  const names = new Set(header.columns.map(({ name }) => name));
  const shown = wanted.filter((name) => names.has(plainName(name))).length;
  const size = Math.min(0.9, (grid.rows.length * header.columns.length) / 10_000_000);
  return shown * 4 + (grid.sheet.isHidden ? 0 : 2) + size;
}

function tableOf(
  grid: Grid,
  header: SheetHeader,
  layout: FileLayout,
  sheets: readonly XlsxSheet[],
): TextTable {
  const end = header.row + header.height - 1;
  const above: Note[] = grid.rows
    .filter(({ row }) => row < header.row)
    .map(({ row, cells }) => ({ line: row, text: [...cells.values()].join(' ') }));
  const named = new Set(header.columns.map(({ column }) => column));
  const beside: [number, number][] = [];
  const records: TextRecord[] = [];
  for (const { row, cells } of grid.rows) {
    if (row <= end) continue;
    const texts = header.columns.map(({ column }) => cells.get(column) ?? '');
    // A remark begins with its sign in the first cell, as in text.
    if (layout.comment !== undefined && texts[0]!.startsWith(layout.comment)) continue;
    if (texts.some((text) => text !== '')) records.push({ line: row, cells: texts });
    for (const column of cells.keys()) if (!named.has(column)) beside.push([row, column]);
  }
  const told = tellNotes({ records, broken: [], width: header.columns.length });
  return {
    header: header.columns.map(({ name }) => name),
    headerLine: header.row,
    records: told.records,
    broken: told.broken,
    notes: [...above, ...told.notes],
    layout: {
      ...(sheets.length > 1 && { sheet: grid.sheet.name }),
      ...(header.row > 1 && { header_row: header.row }),
      ...(header.height > 1 && { header_rows: header.height }),
      fill: tallColumns(grid.sheet, header),
    },
    found: tellSheet({ grid, header, beside, layout, sheets }),
  };
}
