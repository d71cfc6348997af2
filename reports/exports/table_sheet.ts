import type { TableRow } from '../reading/table_rows.ts';
import type { Context } from '../sections/context.ts';
import { wholeUnit } from '../sections/money.ts';
import { marks } from '../words/marks.ts';
import { headOf, STYLE } from './cell_styles.ts';
import { validationsXml } from './input_cells.ts';
import { rowHeight } from './row_height.ts';
import type { SharedStrings } from './shared_strings.ts';
import type { LaidColumn, SheetColumn } from './sheet_column.ts';
import { cellText, cellXml, columnLetters, type SheetFrame, sheetFrame, stringCell } from './sheet_xml.ts';
import { sheetName, type TableSheet } from './workbook_sheets.ts';
import { type Piece, pack, packBeside } from './zip.ts';

/** What stands above the table: the way back and the title, what a row is, names of the database, heads. */
export const HEAD_ROWS = 4;

/** Codes go last: they are folded away. A column that is empty in every row of the place is left out. */
export function layColumns({ spec, rows, illustrative }: TableSheet): LaidColumn[] {
  const held = spec.columns.filter(
    (own) => own.input !== undefined || rows.some((row) => (row[own.field] ?? '_Z') !== '_Z'),
  );
  return [
    ...(illustrative > 0 ? [{ kind: 'mark' } satisfies LaidColumn] : []),
    ...held.map((own): LaidColumn => ({ kind: 'own', own })),
    ...held.flatMap((own): LaidColumn[] =>
      own.code === undefined ? [] : [{ kind: 'code', own, name: own.code }],
    ),
  ];
}

/** The head of a column, its unit in it where a currency must be told, and what it means. */
export function describeColumn(
  context: Context,
  laid: LaidColumn,
): { readonly name: string; readonly head: string; readonly unit: string; readonly says: string } {
  const { t } = context;
  if (laid.kind === 'mark')
    return { name: marks.illustrative, head: marks.illustrative, unit: '', says: t.sign.illustrativeMeaning };
  const { name, unit } = laid.own;
  const { head, says } = t.workbook.columns[name];
  if (laid.kind === 'code')
    return {
      name: laid.name,
      head: t.workbook.code(head),
      unit: t.workbook.unit.text,
      says: t.workbook.codeMeaning,
    };
  return {
    name,
    head: unit === 'money' ? `${head}${wholeUnit(context)}` : head,
    unit: t.workbook.unit[unit],
    says,
  };
}

/**
 * Rows of typed cells, packed once for all languages: what they say in words is a number in the list of texts, and a row
 * is as high as the longest of them needs.
 */
export function packRows(
  contexts: readonly Context[],
  sheet: TableSheet,
  strings: SharedStrings,
): Promise<Piece> {
  const laid = layColumns(sheet);
  const letters = laid.map((_, at) => columnLetters(at));
  const id = sheet.spec.id;
  const line = (
    number: number,
    text: (column: LaidColumn, context: Context) => string,
    style: (column: LaidColumn) => number,
  ) =>
    laid
      .map((column, at) =>
        stringCell(
          `${letters[at]}${number}`,
          strings.said(`${id}/${number}/${at}`, (context) => text(column, context)),
          style(column),
        ),
      )
      .join('');
  const title = [
    stringCell(
      'A1',
      strings.said('back', ({ t }) => t.workbook.back),
      STYLE.link,
    ),
    stringCell(
      'B1',
      strings.said(`title/${id}`, (context) => sheetName(context, id)),
      STYLE.title,
    ),
  ];
  const about = stringCell(
    'A2',
    strings.said(`about/${id}`, ({ t }) => t.workbook.about[id]),
    STYLE.about,
  );
  const heads = [
    `<row r="1" ht="24" customHeight="1">${title.join('')}</row>`,
    `<row r="2">${about}</row>`,
    `<row r="3">${line(
      3,
      (column, context) => describeColumn(context, column).name,
      () => STYLE.small,
    )}</row>`,
    `<row r="4" ht="48" customHeight="1">${line(4, (column, context) => describeColumn(context, column).head, headStyle)}</row>`,
  ];
  const writers = laid.map((column) => cellWriter(column, strings));
  const rows = sheet.rows.map((row, at) => {
    const number = at + HEAD_ROWS + 1;
    let cells = '';
    for (let c = 0; c < writers.length; c++) cells += writers[c]!(row, `${letters[c]}${number}`);
    return `<row r="${number}" ht="${heightOf(contexts, laid, row)}">${cells}</row>`;
  });
  return packBeside(`<sheetData>${heads.join('')}${rows.join('')}</sheetData>`);
}

const headStyle = (column: LaidColumn): number =>
  STYLE[column.kind === 'own' ? headOf(column.own.unit) : 'head'];

function heightOf(contexts: readonly Context[], laid: readonly LaidColumn[], row: TableRow): number {
  const texts = laid.flatMap((column) => {
    if (column.kind !== 'own' || column.own.unit !== 'text') return [];
    const { field, say, width } = column.own;
    const value = row[field] ?? null;
    if (value === null) return [];
    const lengths =
      say === undefined
        ? [String(value).length]
        : contexts.map((context) => say(context, String(value), row).length);
    return [{ length: Math.max(...lengths), width }];
  });
  return rowHeight(texts);
}

type CellWriter = (row: TableRow, place: string) => string;

function cellWriter(laid: LaidColumn, strings: SharedStrings): CellWriter {
  if (laid.kind === 'mark')
    return (row, place) =>
      row.is_illustrative === true ? stringCell(place, strings.plain(marks.illustrative)) : '';
  const { own } = laid;
  const { field, unit, say } = own;
  if (laid.kind === 'code')
    return (row, place) => cellXml(place, row[laid.name] ?? null, 'text', strings, STYLE.small);
  if (own.input !== undefined) return inputWriter(own, strings);
  if (say === undefined) return (row, place) => cellXml(place, row[field] ?? null, unit, strings);
  return (row, place) => {
    const value = row[field] ?? null;
    if (value === null) return '';
    const key = [own.name, own.also ?? '', sameText(own, row, value)].join('/');
    const number = strings.said(key, (context) => cellText(say(context, String(value), row)));
    return stringCell(place, number, STYLE.text);
  };
}

/** What tells one text of a column from another: the value, or all of the row where the text is made of more. */
function sameText(own: SheetColumn, row: TableRow, value: unknown): string {
  if (own.also === undefined) return String(value);
  const fields = Object.keys(row).filter((name) => own.also!.some((also) => name.startsWith(`${also}_`)));
  return [value, ...fields.map((name) => row[name] ?? '')].join('\u0000');
}

/** A number that somebody declared keeps every digit: handed back unchanged, it is the same. */
function inputWriter({ field, input }: SheetColumn, strings: SharedStrings): CellWriter {
  const style = input === 'number' ? STYLE.inputNumber : STYLE.inputText;
  return (row, place) => {
    const value = row[field] ?? null;
    if (value === null) return `<c r="${place}" s="${style}"/>`;
    if (typeof value === 'number') return `<c r="${place}" s="${style}"><v>${value}</v></c>`;
    return stringCell(place, strings.plain(cellText(String(value))), style);
  };
}

/** How the sheet of a table is laid out in a language, and printed. */
export function tableFrame(context: Context, sheet: TableSheet, footer: string): SheetFrame {
  const laid = layColumns(sheet);
  const last = columnLetters(laid.length - 1);
  const end = HEAD_ROWS + sheet.rows.length;
  const isMarked = laid[0]?.kind === 'mark';
  return {
    columns: laid.map((column) =>
      column.kind === 'own'
        ? { width: column.own.width }
        : column.kind === 'mark'
          ? { width: 11 }
          : { width: 18, folded: true },
    ),
    rightToLeft: context.language.direction === 'rtl',
    frozen: { rows: HEAD_ROWS, columns: isMarked ? 2 : 1 },
    filter: `A${HEAD_ROWS}:${last}${end}`,
    landscape: true,
    selected: false,
    links: [{ place: 'A1', sheet: sheetName(context, 'contents') }],
    ...(sheet.spec.columns.some((own) => own.input !== undefined)
      ? { validations: validationsXml(context, laid, HEAD_ROWS + 1, end) }
      : {}),
    footer,
  };
}

/** The whole sheet of a table in one language. */
export function tableSheet(context: Context, sheet: TableSheet, rows: Piece, footer: string): Piece[] {
  const { before, after } = sheetFrame(tableFrame(context, sheet, footer));
  return [pack(before), rows, pack(after)];
}
