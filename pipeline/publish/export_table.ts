import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import type { DuckDBConnection } from '@duckdb/node-api';
import { exportExcelCsv } from './excel_csv.ts';
import { type TableFormat, tableFile } from './table_format.ts';

/**
 * Writes a table of schema main, sorted by all its columns.
 *
 * @param table a name of the database itself, never of a file or a person.
 * @returns the path of the file.
 */
export async function exportTable(
  connection: DuckDBConnection,
  table: string,
  format: TableFormat,
  folder: string,
): Promise<string> {
  const path = join(folder, tableFile(table, format));
  const rows = `(select * from main.${table} order by all)`;
  const copy = (to: string, how: string) =>
    connection.run(`copy ${rows} to '${to.replaceAll("'", "''")}' (${how})`);
  if (format === 'parquet') await copy(path, 'format parquet, compression zstd');
  else if (format === 'csv') await copy(path, 'format csv, header');
  else if (format === 'excel-csv') await exportExcelCsv(connection, table, path);
  else {
    // Node packs five times faster than the engine does, and no larger.
    const plain = `${path}.plain`;
    await copy(plain, 'format csv, header');
    writeFileSync(path, await promisify(gzip)(readFileSync(plain)));
    rmSync(plain);
  }
  return path;
}
