import { regionFile } from '../html/region_file.ts';
import type { TableRows } from '../reading/table_rows.ts';
import type { Context } from '../sections/context.ts';
import { dictionarySheet, notesSheet, sheetName } from './notes_sheet.ts';
import { NATION } from './place_tables.ts';
import { sharedStrings } from './shared_strings.ts';
import { sheetFrame } from './sheet_xml.ts';
import { cellWidths, columnWidths, describeSheet, packRows } from './table_sheet.ts';
import { workbookFiles } from './workbook_xml.ts';
import { type Piece, pack, zip } from './zip.ts';

export interface Workbook {
  readonly language: string;
  /** Path inside the folder of the language, beside the page of the place. */
  readonly path: string;
  readonly bytes: Buffer;
}

/** Places with a workbook: the nation, then each region with a page. */
export function workbookPlaces(regions: readonly string[]): string[] {
  return [NATION, ...regions];
}

function workbookPath(place: string): string {
  return place === NATION ? 'national.xlsx' : `region/${regionFile(place)}.xlsx`;
}

/**
 * All that a release holds of one place, as a spreadsheet in each language: the same release gives the same bytes.
 * Numbers and codes are written and packed once for all languages; only names, notes and widths are made again.
 */
export async function renderWorkbooks(
  contexts: readonly Context[],
  place: string,
  tables: readonly TableRows[],
): Promise<Workbook[]> {
  const strings = sharedStrings();
  const sheets = await Promise.all(
    tables.map(async (table) => {
      const content = describeSheet(table);
      const widths = cellWidths(content);
      return { content, widths, rows: await packRows(content, strings) };
    }),
  );
  const contents = sheets.map(({ content }) => content);
  return contexts.map((context) => {
    const own = sheets.map(({ content, rows, widths }) => {
      const { before, after } = sheetFrame({
        widths: columnWidths(context, content, widths),
        rightToLeft: context.language.direction === 'rtl',
        header: true,
        landscape: true,
        selected: false,
      });
      return [pack(before), rows, pack(after)];
    });
    const pieces: Piece[][] = [
      notesSheet(context, context.labels.region(place), contents),
      dictionarySheet(context, contents),
      ...own,
    ];
    const { t } = context;
    const names = [
      t.workbook.notes,
      t.workbook.dictionary,
      ...contents.map(({ table }) => sheetName(context, table.view)),
    ];
    const files = [
      ...workbookFiles(names, strings.xml(context)),
      ...pieces.map((its, at) => ({ path: `xl/worksheets/sheet${at + 1}.xml`, pieces: its })),
    ];
    return { language: context.language.code, path: workbookPath(place), bytes: zip(files) };
  });
}
