import { regionFile } from '../html/region_file.ts';
import type { RegionFacts } from '../reading/region/facts.ts';
import type { Context } from '../sections/context.ts';
import { contentsSheet } from './contents_sheet.ts';
import { decisionSheet } from './decision_sheet.ts';
import { dictionarySheet } from './dictionary_sheet.ts';
import { NATION, type WorkbookRows } from './place_tables.ts';
import { sharedStrings } from './shared_strings.ts';
import { HEAD_ROWS, packRows, tableFrame, tableSheet } from './table_sheet.ts';
import { sheetName, type TableSheet } from './workbook_sheets.ts';
import { definedNames, workbookFiles } from './workbook_xml.ts';
import { type Piece, zip } from './zip.ts';

export interface Workbook {
  readonly language: string;
  /** Path inside the folder of the language, beside the page of the place. */
  readonly path: string;
  readonly bytes: Buffer;
}

function workbookPath(place: string): string {
  return place === NATION ? 'national.xlsx' : `region/${regionFile(place)}.xlsx`;
}

/** Sheets before the first table: the decision and the contents. */
const BEFORE = 2;

/**
 * What a release says of one place, as a spreadsheet in each language: the same release gives the same bytes.
 * Numbers and codes are written and packed once for all languages; only names and heads are made again.
 */
export async function renderWorkbooks(
  contexts: readonly Context[],
  facts: RegionFacts,
  rows: WorkbookRows,
): Promise<Workbook[]> {
  const strings = sharedStrings();
  const tables = rows.of(facts.regionCode);
  const packed = await Promise.all(tables.map((sheet) => packRows(contexts, sheet, strings)));
  return contexts.map((context) => {
    const place = context.labels.region(facts.regionCode);
    const footer = `${place} – ${context.t.page.edition(context.formats.date(context.edition.run.as_of))}`;
    const pieces: Piece[][] = [
      decisionSheet(context, facts, footer),
      contentsSheet(context, place, tables, rows.published, footer),
      ...tables.map((sheet, at) => tableSheet(context, sheet, packed[at]!, footer)),
      dictionarySheet(context, tables, footer),
    ];
    const files = [
      ...workbookFiles(
        (['decision', 'contents', ...tables.map(({ spec }) => spec.id), 'dictionary'] as const).map((id) =>
          sheetName(context, id),
        ),
        strings.xml(context),
        definedNames(tables.map((sheet, at) => filtered(context, sheet, at))),
        context.language.direction === 'rtl',
      ),
      ...pieces.map((its, at) => ({ path: `xl/worksheets/sheet${at + 1}.xml`, pieces: its })),
    ];
    return { language: context.language.code, path: workbookPath(facts.regionCode), bytes: zip(files) };
  });
}

function filtered(context: Context, sheet: TableSheet, at: number) {
  return {
    at: at + BEFORE,
    name: sheetName(context, sheet.spec.id),
    heads: HEAD_ROWS,
    filter: tableFrame(context, sheet, '').filter ?? 'A1',
  };
}
