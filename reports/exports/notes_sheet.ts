import type { Context } from '../sections/context.ts';
import { marks } from '../words/marks.ts';
import { wordFor } from '../words/shape/texts.ts';
import { inlineCell, STYLE, sheetFrame } from './sheet_xml.ts';
import { describeColumn, type SheetContent } from './table_sheet.ts';
import { type Piece, pack } from './zip.ts';

/** The first sheet: what the workbook is, of which edition, how to read it, and what each sheet holds. */
export function notesSheet(context: Context, place: string, sheets: readonly SheetContent[]): Piece[] {
  const { t, formats, labels, edition } = context;
  const lines: [label: string, text: string][] = [
    [t.workbook.project, edition.run.title],
    [t.workbook.place, place],
    [t.workbook.edition, t.page.edition(formats.date(edition.run.as_of))],
    [t.page.run, edition.run.run_id],
  ];
  if (sheets.some((sheet) => sheet.illustrative > 0)) {
    lines.push([`${marks.illustrative} ${t.mark.short}`, t.workbook.illustrative]);
  }
  lines.push(...underOneLabel(t.workbook.reading, t.workbook.items));
  lines.push([t.workbook.scenario, t.workbook.scenarioNote(labels.scenario(edition.run.scenario))]);
  lines.push([t.workbook.csv, t.workbook.csvNote]);
  const contents = sheets.map(({ table, illustrative }) =>
    t.workbook.sheet({
      name: sheetName(context, table.view),
      view: table.view,
      rows: table.rows.length,
      illustrative,
    }),
  );
  lines.push(...underOneLabel(t.workbook.sheets, contents));
  const rows = lines.map(([label, text], at) => {
    const number = at + 1;
    const cells = [
      inlineCell(`A${number}`, label, STYLE.wrappedBold),
      inlineCell(`B${number}`, text, STYLE.wrapped),
    ];
    return `<row r="${number}">${cells.join('')}</row>`;
  });
  const { before, after } = sheetFrame({
    widths: [30, 100],
    rightToLeft: context.language.direction === 'rtl',
    header: false,
    landscape: false,
    selected: true,
  });
  return [pack(`${before}<sheetData>${rows.join('')}</sheetData>${after}`)];
}

/** What readers call the sheet of a view. */
export function sheetName({ t }: Context, view: string): string {
  return wordFor(t.workbook.tables, view);
}

function underOneLabel(label: string, texts: readonly string[]): [string, string][] {
  return texts.map((text, at) => [at === 0 ? label : '', text]);
}

/** The second sheet: every column of every sheet, as the database describes it. */
export function dictionarySheet(context: Context, sheets: readonly SheetContent[]): Piece[] {
  const { t } = context;
  const heads = [
    t.workbook.sheetHead,
    t.workbook.viewHead,
    t.workbook.columnHead,
    t.workbook.typeHead,
    t.workbook.meaningHead,
  ];
  const lines = sheets.flatMap(({ table, columns }) =>
    columns.map((column) => {
      const { name, type, comment } = describeColumn(context, column);
      return [sheetName(context, table.view), table.view, name, type, comment ?? ''];
    }),
  );
  const rows = [heads, ...lines].map((texts, at) => {
    const cells = texts.map((text, c) =>
      inlineCell(`${'ABCDE'[c]}${at + 1}`, text, at === 0 ? STYLE.bold : STYLE.none),
    );
    return `<row r="${at + 1}">${cells.join('')}</row>`;
  });
  const { before, after } = sheetFrame({
    widths: [28, 22, 28, 16, 100],
    rightToLeft: context.language.direction === 'rtl',
    header: true,
    landscape: false,
    selected: false,
  });
  return [pack(`${before}<sheetData>${rows.join('')}</sheetData>${after}`)];
}
