import { STYLE } from './cell_styles.ts';
import { columnLetters, inlineCell, numberCell, sheetFrame } from './sheet_xml.ts';
import { definedNames, workbookFiles } from './workbook_xml.ts';
import { type PackedFile, type Piece, pack, packAsItComes, type ZipFile, zip } from './zip.ts';

/** Rows packed at a time. */
const BLOCK = 5_000;
/** A sheet's name has no more characters. */
const NAME_CHARACTERS = 31;
const WIDTH = 16;

export type PlainCell = string | number | boolean | Date | null;

/** What a sheet of one table is called and holds. */
interface PlainSheet {
  readonly name: string;
  /** Heads, as the database names them. */
  readonly columns: readonly string[];
  /** How many there are: at most 1,048,575, for a sheet holds the heads and no more. */
  readonly rowCount: number;
}

/**
 * A whole table as a workbook of one sheet: heads as the database names its columns, every digit of its numbers, filters
 * and a first row that stays. For people who want the table itself; the workbooks of the report choose and explain.
 */
export function plainWorkbook(
  name: string,
  columns: readonly string[],
  rows: readonly (readonly PlainCell[])[],
): Buffer {
  const sheet = { name, columns, rowCount: rows.length };
  const { before, after } = frameOf(sheet);
  const pieces: Piece[] = [pack(before)];
  for (let at = 0; at < rows.length; at += BLOCK)
    pieces.push(pack(rowsXml(rows.slice(at, at + BLOCK), at + FIRST_ROW)));
  return workbookOf(sheet, { path: SHEET, pieces: [...pieces, pack(after)] });
}

/** As `plainWorkbook`, from rows that are not all there at once: held is what they are packed to. */
export async function streamedWorkbook(
  sheet: PlainSheet,
  blocks: AsyncIterable<readonly (readonly PlainCell[])[]>,
): Promise<Buffer> {
  return workbookOf(sheet, await packAsItComes(SHEET, streamedTexts(sheet, blocks)));
}

/** Below the heads. */
const FIRST_ROW = 2;
const SHEET = 'xl/worksheets/sheet1.xml';

function workbookOf(sheet: PlainSheet, file: ZipFile | PackedFile): Buffer {
  const name = sheet.name.slice(0, NAME_CHARACTERS);
  const strings =
    '<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" count="0" uniqueCount="0"/>';
  const names = definedNames([{ at: 0, name, heads: 1, filter: filterOf(sheet) }]);
  return zip([...workbookFiles([name], strings, names, false), file]);
}

const filterOf = ({ columns, rowCount }: PlainSheet) =>
  `A1:${columnLetters(columns.length - 1)}${rowCount + 1}`;

/** The sheet as text, by pieces of some thousand rows. */
async function* streamedTexts(
  sheet: PlainSheet,
  blocks: AsyncIterable<readonly (readonly PlainCell[])[]>,
): AsyncGenerator<string> {
  const { before, after } = frameOf(sheet);
  yield before;
  let from = FIRST_ROW;
  for await (const rows of blocks) {
    yield rowsXml(rows, from);
    from += rows.length;
  }
  yield after;
}

/** What stands before the rows, the heads among it, and after them. */
function frameOf(sheet: PlainSheet) {
  const { before, after } = sheetFrame({
    columns: sheet.columns.map(() => ({ width: WIDTH })),
    rightToLeft: false,
    frozen: { rows: 1, columns: 0 },
    filter: filterOf(sheet),
    landscape: true,
    selected: true,
    footer: sheet.name,
  });
  const heads = sheet.columns.map((one, at) => inlineCell(`${columnLetters(at)}1`, one, STYLE.head));
  return { before: `${before}<sheetData><row r="1">${heads.join('')}</row>`, after: `</sheetData>${after}` };
}

function rowsXml(rows: readonly (readonly PlainCell[])[], from: number): string {
  const letters = rows[0]?.map((_, at) => columnLetters(at)) ?? [];
  return rows
    .map((row, at) => {
      const cells = row.map((cell, c) => plainCell(`${letters[c]}${from + at}`, cell));
      return `<row r="${from + at}">${cells.join('')}</row>`;
    })
    .join('');
}

const MILLISECONDS_A_DAY = 86_400_000;
/** 1 January 1970 as spreadsheets count days. */
const EPOCH = 25_569;

function plainCell(place: string, value: PlainCell): string {
  if (value === null) return '';
  if (typeof value === 'number') return numberCell(place, value, STYLE.none);
  if (typeof value === 'boolean') return `<c r="${place}" t="b"><v>${value ? 1 : 0}</v></c>`;
  if (value instanceof Date)
    return numberCell(place, value.getTime() / MILLISECONDS_A_DAY + EPOCH, STYLE.day);
  return inlineCell(place, value);
}
