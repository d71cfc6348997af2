import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { DuckDBInstance } from '@duckdb/node-api';
import { unzip } from '../../reports/workbook/unzip.ts';

/**
 * Every file below a folder as text, its name first: bytes as they are, and what is packed in them unpacked: gzip,
 * workbooks, Parquet and databases by reading.
 */
export async function* textsOf(folder: string): AsyncGenerator<[path: string, text: string]> {
  for (const path of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    const file = join(folder, path);
    yield ['name of a file', path];
    if (!statSync(file).isFile()) continue;
    const bytes = readFileSync(file);
    yield [path, bytes.toString('latin1')];
    yield [path, bytes.toString('utf8')];
    if (path.endsWith('.gz')) yield [`${path}, unpacked`, gunzipSync(bytes).toString()];
    if (path.endsWith('.xlsx')) for (const [part, xml] of unzip(bytes)) yield [`${path}/${part}`, xml];
    if (path.endsWith('.parquet')) yield* tablesOf(':memory:', path, [`read_parquet('${file}')`]);
    if (path.endsWith('.duckdb')) yield* tablesOf(file, path);
  }
}

async function* tablesOf(
  database: string,
  path: string,
  asked?: readonly string[],
): AsyncGenerator<[path: string, text: string]> {
  const mode = database === ':memory:' ? undefined : { access_mode: 'READ_ONLY' };
  const instance = await DuckDBInstance.create(database, mode);
  const connection = await instance.connect();
  const tables =
    asked ??
    (await connection.runAndReadAll("select schema_name || '.\"' || table_name || '\"' from duckdb_tables()"))
      .getRowsJS()
      .map(([table]) => String(table));
  for (const table of tables) {
    const rows = (await connection.runAndReadAll(`select * from ${table}`)).getRowObjectsJson();
    yield [`${path}/${table}`, JSON.stringify(rows)];
  }
  connection.closeSync();
  instance.closeSync();
}
