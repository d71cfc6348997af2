import { mkdirSync, readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { type DuckDBConnection, DuckDBInstance } from '@duckdb/node-api';

export type Cell = string | number | boolean | null;
export type FixtureRow = Record<string, Cell>;
/** Rows by the name of the view that they fill. */
export type FixtureTables = Record<string, FixtureRow[]>;

/** Writes a real DuckDB file that holds the views of the contract, and closes it. */
export async function writeDatabase(path: string, tables: FixtureTables): Promise<void> {
  mkdirSync(dirname(path), { recursive: true });
  const instance = await DuckDBInstance.create(path, { storage_compatibility_version: 'v1.4.0' });
  const connection = await instance.connect();
  await connection.run(readFileSync(new URL('./views.sql', import.meta.url), 'utf8'));
  for (const [name, rows] of Object.entries(tables)) await insertRows(connection, name, rows);
  await connection.run('checkpoint');
  connection.closeSync();
  instance.closeSync();
}

async function insertRows(
  connection: DuckDBConnection,
  view: string,
  rows: readonly FixtureRow[],
): Promise<void> {
  for (const row of rows) {
    const columns = Object.keys(row);
    const values = columns.map((column) => literal(row[column] ?? null));
    await connection.run(`insert into ${view} (${columns.join(', ')}) values (${values.join(', ')})`);
  }
}

function literal(value: Cell): string {
  if (value === null) return 'null';
  return typeof value === 'string' ? `'${value.replaceAll("'", "''")}'` : String(value);
}
