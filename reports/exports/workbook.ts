import writeExcelFile from 'write-excel-file/node';
import { regionFile } from '../html/region_file.ts';
import type { TableRows } from '../reading/table_rows.ts';
import type { Context } from '../sections/context.ts';
import { wordFor } from '../words/shape/texts.ts';
import { dictionarySheet, notesSheet } from './notes_sheet.ts';
import { NATION, type PlaceTables } from './place_tables.ts';
import { describeSheet, tableSheet } from './table_sheet.ts';
import { withoutTimes } from './zip_times.ts';

export interface Workbook {
  /** Path inside the folder of the language, beside the page of the place. */
  path: string;
  bytes: Buffer;
}

/** One workbook for the nation, then one for each region with a page. */
export async function renderWorkbooks(context: Context, tablesOf: PlaceTables): Promise<Workbook[]> {
  const workbooks: Workbook[] = [];
  for (const place of [NATION, ...context.edition.regions]) {
    const bytes = await renderWorkbook(context, context.labels.region(place), tablesOf(place));
    workbooks.push({ path: workbookPath(place), bytes });
  }
  return workbooks;
}

function workbookPath(place: string): string {
  return place === NATION ? 'national.xlsx' : `region/${regionFile(place)}.xlsx`;
}

/** All that a release holds of one place, as a spreadsheet: the same release gives the same bytes. */
async function renderWorkbook(
  context: Context,
  place: string,
  tables: readonly TableRows[],
): Promise<Buffer> {
  const described = tables.map((table) =>
    describeSheet(context, wordFor(context.t.workbook.tables, table.view), table),
  );
  const sheets = [
    notesSheet(context, place, described),
    dictionarySheet(context, described),
    ...described.map((sheet) => tableSheet(context, sheet)),
  ];
  const bytes = await writeExcelFile(sheets).toBuffer();
  return withoutTimes(bytes);
}
