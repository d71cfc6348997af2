import { readFileSync } from 'node:fs';
import { DuckDBInstance } from '@duckdb/node-api';
import { type FixtureRow, insertRows } from './fixture_database.ts';

/** Adds the list of missing data to a database that was written without one. */
export async function addDataToObtain(databasePath: string, rows: readonly FixtureRow[]): Promise<void> {
  const instance = await DuckDBInstance.create(databasePath);
  const connection = await instance.connect();
  await connection.run(readFileSync(new URL('./data_to_obtain.sql', import.meta.url), 'utf8'));
  await insertRows(connection, 'data_to_obtain', rows);
  await connection.run('checkpoint');
  connection.closeSync();
  instance.closeSync();
}
