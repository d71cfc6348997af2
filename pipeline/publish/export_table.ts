import { createReadStream, createWriteStream, rmSync } from 'node:fs';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import type { DuckDBConnection } from '@duckdb/node-api';
import { exportExcelCsv } from './excel_csv.ts';
import { parquetColumns, tableColumns } from './table_columns.ts';
import { type TableFormat, tableFile } from './table_format.ts';

/**
 * Writes a table, sorted by all its columns.
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
  if (format === 'parquet') await copy(path, 'format parquet, compression zstd', parquetColumns(columns));
  else if (format === 'csv') await copy(path, 'format csv, header');
  else if (format === 'excel-csv') await exportExcelCsv(connection, table, path);
  else {
    // Node packs five times faster than the engine does, and no larger; by pieces, for no file fits into memory for sure.
    const plain = `${path}.plain`;
    await copy(plain, 'format csv, header');
    await pipeline(createReadStream(plain), createGzip(), createWriteStream(path));
    rmSync(plain);
  }
  return path;
}
