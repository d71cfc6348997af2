import type { Reader } from '../reading/database.ts';
import { readTableRows, type TableRow, type TableRows } from '../reading/table_rows.ts';
import { workbookTables } from './workbook_tables.ts';

export const NATION = '_T';

/** The tables of one place that have rows, in the order of their sheets. */
export type PlaceTables = (place: string) => TableRows[];

/**
 * Reads every table of the workbooks once, for all places and languages: a query for each place and sheet would take
 * longer than all pages.
 */
export async function readPlaceTables(reader: Reader): Promise<PlaceTables> {
  const [run] = await reader.rows<{ scenario: string }>('select scenario from main.run');
  const views = workbookTables.map(({ view }) => view);
  const tables = (await readTableRows(reader, views)).map((table, at) => {
    const { isReferenceOnly = false, withNation = false } = workbookTables[at]!;
    const rows = referenceFirst(table.rows, run?.scenario ?? null, isReferenceOnly);
    const hasRegion = table.columns.some((column) => column.column_name === 'region_code');
    return { table, rows: hasRegion ? byRegion(rows) : rows, withNation };
  });
  return (place) =>
    tables
      .map(({ table, rows, withNation }) => ({ ...table, rows: ofPlace(rows, place, withNation) }))
      .filter((table) => table.rows.length > 0);
}

type Rows = readonly TableRow[];

/** A reader looks for the reference scenario; the order of its name says nothing. */
function referenceFirst(rows: Rows, reference: string | null, isReferenceOnly: boolean): Rows {
  const isReference = (row: TableRow) => row.scenario === undefined || row.scenario === reference;
  const first = rows.filter(isReference);
  return isReferenceOnly ? first : [...first, ...rows.filter((row) => !isReference(row))];
}

function byRegion(rows: Rows): ReadonlyMap<string, TableRow[]> {
  const regions = new Map<string, TableRow[]>();
  for (const row of rows) {
    const region = String(row.region_code);
    const known = regions.get(region);
    if (known === undefined) regions.set(region, [row]);
    else known.push(row);
  }
  return regions;
}

function ofPlace(rows: Rows | ReadonlyMap<string, Rows>, place: string, withNation: boolean): Rows {
  if (!(rows instanceof Map)) return rows as Rows;
  const own: Rows = rows.get(place) ?? [];
  return withNation && place !== NATION ? [...own, ...(rows.get(NATION) ?? [])] : own;
}
