import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { DuckDBConnection } from '@duckdb/node-api';
import { select } from '../database/database.ts';
import { exportExcelCsv } from './excel_csv.ts';

/**
 * Writes every view of schema main as CSV, as CSV for a spreadsheet (in `excel/`) and as Parquet, sorted by all its
 * columns, so that the same release gives the same bytes.
 */
export async function exportTables(connection: DuckDBConnection, folder: string): Promise<number> {
  mkdirSync(join(folder, 'excel'), { recursive: true });
  const views = await select<{ view_name: string }>(
    connection,
    `select view_name from duckdb_views() where schema_name = 'main' and not internal order by view_name`,
  );
  for (const { view_name } of views) {
    const path = (extension: string) => join(folder, `${view_name}.${extension}`).replaceAll("'", "''");
    const rows = `(select * from main.${view_name} order by all)`;
    await connection.run(`copy ${rows} to '${path('csv')}' (format csv, header)`);
    await connection.run(`copy ${rows} to '${path('parquet')}' (format parquet, compression zstd)`);
    await exportExcelCsv(connection, view_name, join(folder, 'excel', `${view_name}.csv`));
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
