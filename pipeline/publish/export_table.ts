import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import type { DuckDBConnection } from '@duckdb/node-api';
import { exportExcelCsv } from './excel_csv.ts';
import { tableColumns } from './table_columns.ts';
import { type TableFormat, tableFile } from './table_format.ts';

/**
 * Writes a table, sorted by all its columns. Parquet holds no DECIMAL, which data frames read as objects: such a number
 * is a DOUBLE there.
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
  const { from, columns } = await tableColumns(connection, table);
  const copy = (to: string, how: string, asked = '*') =>
    connection.run(
      `copy (select ${asked} from (select * from ${from} order by all)) to '${to.replaceAll("'", "''")}' (${how})`,
    );
  const doubles = columns.map(({ name, type }) =>
    type.startsWith('DECIMAL') ? `"${name}"::double as "${name}"` : `"${name}"`,
  );
  if (format === 'parquet') await copy(path, 'format parquet, compression zstd', doubles.join(', '));
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
