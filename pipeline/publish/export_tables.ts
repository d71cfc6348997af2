import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { DuckDBConnection } from '@duckdb/node-api';
import { select } from '../database/database.ts';
import { nameOf, primaryKey, referencesOf } from '../dictionary/keys.ts';
import { publishedColumns } from '../dictionary/table.ts';
import { PUBLISHED } from '../dictionary/tables.ts';
import { exportByRegion, isOfPlaces } from './export_by_region.ts';
import { exportTable } from './export_table.ts';

/**
 * Writes every published table as Parquet and as packed CSV, sorted by all its columns, so that the same release
 * gives the same bytes. What these can be turned into is written on request (`adequation export`).
 *
 * @param mostRows of a table of places that stays one Parquet file; one of more is a file a region. CSV is one file always.
 */
export async function exportTables(
  connection: DuckDBConnection,
  folder: string,
  mostRows = Number.POSITIVE_INFINITY,
): Promise<number> {
  mkdirSync(folder, { recursive: true });
  const tables = PUBLISHED.map((table) => ({ name: table.published?.as ?? table.name, table })).sort(
    (a, b) => (a.name < b.name ? -1 : 1),
  );
  for (const { name, table } of tables) {
    if (isOfPlaces(table) && (await rowsOf(connection, name)) > mostRows)
      await exportByRegion(connection, table, folder);
    else await exportTable(connection, name, 'parquet', folder);
    await exportTable(connection, name, 'csv.gz', folder);
  }
  const columns = tables.flatMap(({ name, table }) =>
    publishedColumns(table).map(([column, { sql, says }]) => {
      const leads = referencesOf(table).find(({ columns }) => columns[0] === column);
      return {
        schema: table.published?.tier ?? 'detail',
        table: name,
        column,
        type: sql,
        ...(primaryKey(table).includes(column) ? { key: true } : {}),
        ...(leads === undefined ? {} : { references: `${nameOf(leads.table)}.${leads.key[0]}` }),
        comment: says,
      };
    }),
  );
  writeFileSync(join(folder, 'columns.json'), `${JSON.stringify(columns, null, 1)}\n`);
  return tables.length;
}

async function rowsOf(connection: DuckDBConnection, table: string): Promise<number> {
  const [rows] = await select<{ n: number }>(connection, `select count(*) as n from "${table}"`);
  return rows!.n;
}
