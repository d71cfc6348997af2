/** Holds the current database open until told to stop, then answers from it. Arguments: data folder, folder, mode. */
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { DuckDBInstance } from '@duckdb/node-api';

const [data, folder, mode] = process.argv.slice(2) as [string, string, string];
const instance = await DuckDBInstance.create(join(data, 'current', 'adequation.duckdb'), {
  access_mode: mode,
});
const connection = await instance.connect();
writeFileSync(join(folder, 'open'), '');
while (!existsSync(join(folder, 'stop'))) await wait(20);
const rows = await connection.runAndReadAll('select run_id from detail.run');
process.stdout.write(String(rows.getRows()[0]?.[0]));
connection.closeSync();
instance.closeSync();
