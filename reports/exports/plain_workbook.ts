import { STYLE } from './cell_styles.ts';
import { columnLetters, inlineCell, numberCell, sheetFrame } from './sheet_xml.ts';
import { definedNames, workbookFiles } from './workbook_xml.ts';
import { type Piece, pack, zip } from './zip.ts';

/** Rows packed at a time. */
const BLOCK = 5_000;
/** A sheet's name has no more characters. */
const NAME_CHARACTERS = 31;
const WIDTH = 16;

export type PlainCell = string | number | boolean | Date | null;

/**
 * A whole table as a workbook of one sheet: heads as the database names its columns, every digit of its numbers, filters
 * and a first row that stays. For people who want the table itself; the workbooks of the report choose and explain.
 *
 * @param rows at most 1,048,575: a sheet holds the heads and no more.
 */
export function plainWorkbook(
  name: string,
  columns: readonly string[],
  rows: readonly (readonly PlainCell[])[],
): Buffer {
  const sheet = name.slice(0, NAME_CHARACTERS);
  const filter = `A1:${columnLetters(columns.length - 1)}${rows.length + 1}`;
  const { before, after } = sheetFrame({
    columns: columns.map(() => ({ width: WIDTH })),
    rightToLeft: false,
    frozen: { rows: 1, columns: 0 },
    filter,
    landscape: true,
    selected: true,
    footer: name,
  });
  const letters = columns.map((_, at) => columnLetters(at));
  const heads = columns.map((one, at) => inlineCell(`${letters[at]}1`, one, STYLE.head));
  const pieces: Piece[] = [pack(`${before}<sheetData><row r="1">${heads.join('')}</row>`)];
  for (let from = 0; from < rows.length; from += BLOCK) {
    const block = rows.slice(from, from + BLOCK).map((row, at) => {
      const number = from + at + 2;
      return `<row r="${number}">${row.map((cell, c) => plainCell(`${letters[c]}${number}`, cell)).join('')}</row>`;
    });
    pieces.push(pack(block.join('')));
  }
  pieces.push(pack(`</sheetData>${after}`));
  const strings =
    '<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" count="0" uniqueCount="0"/>';
  return zip([
    ...workbookFiles([sheet], strings, definedNames([{ at: 0, name: sheet, heads: 1, filter }]), false),
    { path: 'xl/worksheets/sheet1.xml', pieces },
  ]);
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
