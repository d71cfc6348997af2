import { type Reader, sqlFile } from '../reading/database.ts';
import type { TableRow } from '../reading/table_rows.ts';
import { type TableSheet, type TableSpec, tableSpecs } from './workbook_sheets.ts';

export const NATION = '_T';

/** What the workbooks are made of, for all places and languages. */
export interface WorkbookRows {
  /** The tables of one place that have rows, in the order of their sheets. */
  of(place: string): TableSheet[];
  /** Tables of the release, which hold what no sheet does. */
  readonly published: readonly string[];
}

/**
 * Reads each table of the workbooks once: a query a place and sheet would take longer than all pages.
 *
 * @param wanted places whose rows are kept; absent: all.
 */
export async function readWorkbookRows(reader: Reader, wanted?: readonly string[]): Promise<WorkbookRows> {
  const held = await reader.rows<{ name: string }>(
    'select distinct table_name as name from duckdb_tables() where not temporary order by all',
  );
  const published = held.map(({ name }) => name);
  const tables: { spec: TableSpec; places: ReadonlyMap<string, TableRow[]> }[] = [];
  for (const spec of tableSpecs) tables.push({ spec, places: await readPlaces(reader, spec, wanted) });
  return {
    published,
    of: (place) =>
      tables
        .filter(({ spec }) => spec.of === undefined || (spec.of === 'nation') === (place === NATION))
        .map(({ spec, places }) => sheetOf(spec, places.get(spec.everyRow ? '' : place) ?? []))
        .filter(({ rows }) => rows.length > 0),
  };
}

function sheetOf(spec: TableSpec, rows: readonly TableRow[]): TableSheet {
  return { spec, rows, illustrative: rows.filter((row) => row.is_illustrative === true).length };
}

async function readPlaces(
  reader: Reader,
  spec: TableSpec,
  wanted: readonly string[] | undefined,
): Promise<Map<string, TableRow[]>> {
  const sql = sqlFile(spec.sql);
  const isAnywhere = wanted === undefined || spec.everyRow || (spec.nationHasAll && wanted.includes(NATION));
  const rows = await reader.rows<TableRow>(
    sql,
    sql.includes('$region_code') ? { region_code: NATION } : {},
    isAnywhere ? undefined : ({ region_code }) => wanted.includes(String(region_code)),
  );
  if (spec.everyRow) return new Map([['', rows]]);
  const places = new Map<string, TableRow[]>();
  for (const row of rows) {
    const place = String(row.region_code);
    const known = places.get(place);
    if (known === undefined) places.set(place, [row]);
    else known.push(row);
  }
  if (spec.nationHasAll) places.set(NATION, rows);
  return places;
}
