import type { TableRows } from '../reading/table_rows.ts';
import type { Context } from '../sections/context.ts';
import { isMarked, typedCell, type WorkbookSheet } from './table_sheet.ts';

export interface NamedTable {
  readonly name: string;
  readonly table: TableRows;
}

/** The first sheet: what the workbook is, of which edition, how to read it, and what each sheet holds. */
export function notesSheet(context: Context, place: string, tables: readonly NamedTable[]): WorkbookSheet {
  const { t, formats, edition } = context;
  const marked = tables.some(({ table }) => isMarked(table));
  const lines: [label: string, text: string][] = [
    [t.workbook.project, edition.run.title],
    [t.workbook.place, place],
    [t.workbook.edition, t.page.edition(formats.date(edition.run.as_of))],
    [t.page.run, edition.run.run_id],
    ...(marked ? [[`◆ ${t.mark.short}`, t.workbook.illustrative] as [string, string]] : []),
    ...t.workbook.items.map((text, at): [string, string] => [at === 0 ? t.workbook.reading : '', text]),
    [t.workbook.scenario, t.workbook.scenarioNote(context.labels.scenario(edition.run.scenario))],
    [t.workbook.csv, t.workbook.csvNote],
    ...tables.map(({ name, table }, at): [string, string] => [
      at === 0 ? t.workbook.sheets : '',
      t.workbook.sheet({
        name,
        view: table.view,
        rows: table.rows.length,
        illustrative: table.rows.filter((row) => row.is_illustrative === true).length,
      }),
    ]),
  ];
  return {
    sheet: t.workbook.notes,
    data: lines.map(([label, text]) => [
      label === ''
        ? null
        : { value: label, type: String, fontWeight: 'bold', alignVertical: 'top', wrap: true },
      { value: text, type: String, wrap: true, alignVertical: 'top' },
    ]),
    columns: [{ width: 30 }, { width: 100 }],
    rightToLeft: context.language.direction === 'rtl',
  };
}

/** The second sheet: every column of every sheet, as the database describes it. */
export function dictionarySheet(
  context: Context,
  tables: readonly (NamedTable & {
    columns: readonly { column_name: string; data_type: string; comment: string | null }[];
  })[],
): WorkbookSheet {
  const { t } = context;
  const heads = [
    t.workbook.sheetHead,
    t.workbook.viewHead,
    t.workbook.columnHead,
    t.workbook.typeHead,
    t.workbook.meaningHead,
  ];
  return {
    sheet: t.workbook.dictionary,
    data: [
      heads.map((value) => ({ value, type: String, fontWeight: 'bold' as const })),
      ...tables.flatMap(({ name, table, columns }) =>
        columns.map((column) =>
          [name, table.view, column.column_name, column.data_type, column.comment].map(typedCell),
        ),
      ),
    ],
    columns: [{ width: 28 }, { width: 22 }, { width: 28 }, { width: 16 }, { width: 100 }],
    stickyRowsCount: 1,
    rightToLeft: context.language.direction === 'rtl',
  };
}
