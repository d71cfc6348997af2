import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { DuckDBConnection } from '@duckdb/node-api';
import { select } from '../database/database.ts';
import { exportTable } from './export_table.ts';

/**
 * Writes every view of schema main as Parquet and as packed CSV, sorted by all its columns, so that the same release
 * gives the same bytes. What these can be turned into is written on request (`adequation export`).
 */
export async function exportTables(connection: DuckDBConnection, folder: string): Promise<number> {
  mkdirSync(folder, { recursive: true });
  const views = await select<{ view_name: string }>(
    connection,
    `select view_name from duckdb_views() where schema_name = 'main' and not internal order by view_name`,
  );
  for (const { view_name } of views) {
    await exportTable(connection, view_name, 'parquet', folder);
    await exportTable(connection, view_name, 'csv.gz', folder);
  }
  const columns = await select(
    connection,
    `select c.table_name as "table", c.column_name as "column", c.data_type as type, c.comment
     from duckdb_columns() c join duckdb_views() v on v.view_name = c.table_name and v.schema_name = c.schema_name
     where c.schema_name = 'main' and not v.internal order by c.table_name, c.column_index`,
  );
  writeFileSync(join(folder, 'columns.json'), `${JSON.stringify(columns, null, 1)}\n`);
  return views.length;
}
