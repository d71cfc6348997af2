import type { Context } from '../sections/context.ts';
import { STYLE } from './cell_styles.ts';
import { rowHeight } from './row_height.ts';
import { inlineCell, sheetFrame } from './sheet_xml.ts';
import { describeColumn, layColumns } from './table_sheet.ts';
import { sheetName, type TableSheet } from './workbook_sheets.ts';
import { type Piece, pack } from './zip.ts';

const WIDTHS = [24, 34, 90, 20, 18, 24];

/** The last sheet: every column of every table, in the language of the file, its name in the database beside it. */
export function dictionarySheet(context: Context, tables: readonly TableSheet[], footer: string): Piece[] {
  const { t } = context;
  const heads = [
    t.workbook.sheetHead,
    t.workbook.titleHead,
    t.workbook.meaningHead,
    t.workbook.unitHead,
    t.workbook.viewHead,
    t.workbook.columnHead,
  ];
  const lines = tables.flatMap((sheet) =>
    layColumns(sheet).map((column) => {
      const { name, head, unit, says } = describeColumn(context, column);
      return [sheetName(context, sheet.spec.id), head, says, unit, sheet.spec.view, name];
    }),
  );
  const rows = [
    `<row r="1" ht="24" customHeight="1">${inlineCell('A1', t.workbook.back, STYLE.link)}${inlineCell('B1', t.workbook.names.dictionary, STYLE.title)}</row>`,
    ...[heads, ...lines].map((texts, at) => {
      const row = at + 2;
      const look = (c: number) => (at === 0 ? STYLE.head : c > 3 ? STYLE.small : STYLE.text);
      const cells = texts.map((text, c) => inlineCell(`${'ABCDEF'[c]}${row}`, text, look(c)));
      const height = rowHeight(texts.map((text, c) => ({ length: text.length, width: WIDTHS[c]! })));
      return `<row r="${row}" ht="${height}">${cells.join('')}</row>`;
    }),
  ];
  const { before, after } = sheetFrame({
    columns: WIDTHS.map((width) => ({ width })),
    rightToLeft: context.language.direction === 'rtl',
    frozen: { rows: 2, columns: 0 },
    filter: `A2:F${lines.length + 2}`,
    landscape: true,
    selected: false,
    links: [{ place: 'A1', sheet: sheetName(context, 'contents') }],
    footer,
  });
  return [pack(`${before}<sheetData>${rows.join('')}</sheetData>${after}`)];
}
