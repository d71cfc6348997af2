import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { DuckDBConnection } from '@duckdb/node-api';
import { nameOf, primaryKey, referencesOf } from '../dictionary/keys.ts';
import { publishedColumns } from '../dictionary/table.ts';
import { PUBLISHED } from '../dictionary/tables.ts';
import { exportTable } from './export_table.ts';

/**
 * Writes every published table as Parquet and as packed CSV, sorted by all its columns, so that the same release
 * gives the same bytes. What these can be turned into is written on request (`adequation export`).
 */
export async function exportTables(connection: DuckDBConnection, folder: string): Promise<number> {
  mkdirSync(folder, { recursive: true });
  const tables = PUBLISHED.map((table) => ({ name: table.published?.as ?? table.name, table })).sort(
    (a, b) => (a.name < b.name ? -1 : 1),
  );
  for (const { name } of tables) {
    await exportTable(connection, name, 'parquet', folder);
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
