import writeExcelFile from 'write-excel-file/node';
import type { Reader } from '../reading/database.ts';
import { readTableRows } from '../reading/table_rows.ts';
import type { Context } from '../sections/context.ts';
import { wordFor } from '../text/texts.ts';
import { dictionarySheet, type NamedTable, notesSheet } from './notes_sheet.ts';
import { sheetColumns, tableSheet } from './table_sheet.ts';
import { workbookTables } from './workbook_tables.ts';
import { withoutTimes } from './zip_times.ts';

const NATION = '_T';

export interface Workbook {
  /** Path inside the folder of the language, beside the page of the place. */
  path: string;
  bytes: Buffer;
}

/** One workbook for the nation, then one for each region with a page. */
export async function renderWorkbooks(reader: Reader, context: Context): Promise<Workbook[]> {
  const workbooks: Workbook[] = [];
  for (const place of [NATION, ...context.edition.regions]) {
    workbooks.push({ path: workbookPath(place), bytes: await renderWorkbook(reader, context, place) });
  }
  return workbooks;
}

export function workbookPath(place: string): string {
  return place === NATION ? 'national.xlsx' : `region/${place.toLowerCase()}.xlsx`;
}

/** All that a release holds of one place, as a spreadsheet: the same release gives the same bytes. */
async function renderWorkbook(reader: Reader, context: Context, place: string): Promise<Buffer> {
  const { t, labels, edition } = context;
  const tables: NamedTable[] = [];
  for (const { view, isReferenceOnly, withNation } of workbookTables) {
    const table = await readTableRows(reader, view, {
      regions: withNation && place !== NATION ? [place, NATION] : [place],
      scenario: isReferenceOnly ? edition.run.scenario : null,
    });
    if (table.rows.length > 0) tables.push({ name: wordFor(t.workbook.tables, view), table });
  }
  const described = tables.map((one) => ({ ...one, columns: sheetColumns(context, one.table) }));
  const sheets = [
    notesSheet(context, labels.region(place), tables),
    dictionarySheet(context, described),
    ...tables.map(({ name, table }) => tableSheet(context, table, name)),
  ];
  const bytes = await writeExcelFile(sheets, { fontFamily: 'Calibri', fontSize: 11 }).toBuffer();
  return withoutTimes(bytes);
}
