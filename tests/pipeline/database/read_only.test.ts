/** Whoever opens a release leaves nothing in its folder, and takes no more of the machine than a run does. */
import { mkdtempSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { createDatabase, openReadOnly, select } from '../../../pipeline/database/database.ts';
import { engineMemory } from '../../../pipeline/threads/machine.ts';
import { openReader } from '../../../reports/reading/database.ts';

let folder: string;
let path: string;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'read-only-'));
  path = join(folder, 'released.duckdb');
  const { connection, close } = await createDatabase(path, join(folder, 'spill'));
  await connection.run('create table row_of as select hash(i) as a, hash(a) as b from range(2_000_000) t(i)');
  await connection.run('create table run as select 1 as run_id');
  close();
});

test('tables that are written from it are sorted within the memory of a run, and spill where they go', async () => {
  const spill = join(folder, 'out');
  const { connection, close } = await openReadOnly(path, { spill });
  const [held] = await select<{ given: boolean }>(
    connection,
    `select current_setting('memory_limit') = format_bytes(parse_formatted_bytes('${engineMemory()}')::bigint) as given`,
  );
  expect(held).toEqual({ given: true });
  await connection.run("set memory_limit = '20MB'");
  const before = readdirSync(folder).sort();
  const sorted = await connection.stream('select * from row_of order by all');
  await sorted.fetchChunk();
  expect(readdirSync(spill).length).toBeGreaterThan(0);
  expect(readdirSync(folder).sort()).toEqual([...before, 'out'].sort());
  close();
});

test('pages spill nowhere', async () => {
  const reader = await openReader(path);
  expect(await reader.rows("select current_setting('temp_directory') as folder")).toEqual([{ folder: '' }]);
  reader.close();
});
