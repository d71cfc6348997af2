import type { Context } from '../sections/context.ts';
import { headerRow, type SheetContent, typedCell, type WorkbookSheet } from './table_sheet.ts';

/** The first sheet: what the workbook is, of which edition, how to read it, and what each sheet holds. */
export function notesSheet(context: Context, place: string, sheets: readonly SheetContent[]): WorkbookSheet {
  const { t, formats, labels, edition } = context;
  const lines: [label: string, text: string][] = [
    [t.workbook.project, edition.run.title],
    [t.workbook.place, place],
    [t.workbook.edition, t.page.edition(formats.date(edition.run.as_of))],
    [t.page.run, edition.run.run_id],
  ];
  if (sheets.some((sheet) => sheet.illustrative > 0)) {
    lines.push([`◆ ${t.mark.short}`, t.workbook.illustrative]);
  }
  lines.push(...underOneLabel(t.workbook.reading, t.workbook.items));
  lines.push([t.workbook.scenario, t.workbook.scenarioNote(labels.scenario(edition.run.scenario))]);
  lines.push([t.workbook.csv, t.workbook.csvNote]);
  const contents = sheets.map(({ name, table, illustrative }) =>
    t.workbook.sheet({ name, view: table.view, rows: table.rows.length, illustrative }),
  );
  lines.push(...underOneLabel(t.workbook.sheets, contents));
  return {
    sheet: t.workbook.notes,
    data: lines.map(([label, text]) => [
      label === '' ? null : { value: label, type: String, fontWeight: 'bold', ...wrapped },
      { value: text, type: String, ...wrapped },
    ]),
    columns: [{ width: 30 }, { width: 100 }],
    rightToLeft: context.language.direction === 'rtl',
  };
}

const wrapped = { wrap: true, alignVertical: 'top' } as const;

function underOneLabel(label: string, texts: readonly string[]): [string, string][] {
  return texts.map((text, at) => [at === 0 ? label : '', text]);
}

/** The second sheet: every column of every sheet, as the database describes it. */
export function dictionarySheet(context: Context, sheets: readonly SheetContent[]): WorkbookSheet {
  const { t } = context;
  const heads = [
    t.workbook.sheetHead,
    t.workbook.viewHead,
    t.workbook.columnHead,
    t.workbook.typeHead,
    t.workbook.meaningHead,
  ];
  const rows = sheets.flatMap(({ name, table, columns }) =>
    columns.map((column) => [name, table.view, column.column_name, column.data_type, column.comment]),
  );
  return {
    sheet: t.workbook.dictionary,
    data: [headerRow(heads), ...rows.map((row) => row.map(typedCell))],
    columns: [{ width: 28 }, { width: 22 }, { width: 28 }, { width: 16 }, { width: 100 }],
    stickyRowsCount: 1,
    rightToLeft: context.language.direction === 'rtl',
  };
}
