/** What a thread and the engine are given follows the machine: asked of the thread and of the engine themselves. */
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { createDatabase, select } from '../../../pipeline/database/database.ts';
import { runBeside } from '../../../pipeline/threads/beside.ts';
import { engineThreads, heapMib, memoryBytes } from '../../../pipeline/threads/machine.ts';

test('a thread may use its part of the machine, and no more', async () => {
  const asked = runBeside<null, number>(new URL('./heap_limit.ts', import.meta.url), null);
  const mib = (await asked.result) / 2 ** 20;
  await asked.end();
  expect(mib).toBeGreaterThanOrEqual(heapMib());
  expect(mib).toBeLessThan(Math.max(4096, memoryBytes() / 2 ** 20));
});

test('a thread that needs more ends with an error that has a name', async () => {
  const greedy = runBeside<null, never>(new URL('./greedy.ts', import.meta.url), null, { heapMib: 64 });
  await expect(greedy.result).rejects.toMatchObject({ code: 'ERR_WORKER_OUT_OF_MEMORY' });
});

test('the engine may use a sixth of the machine, and its cores', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'machine-'));
  const database = await createDatabase(join(folder, 'x.duckdb'), join(folder, 'spill'));
  const [row] = await select<{ memory: string; threads: number }>(
    database.connection,
    "select current_setting('memory_limit') as memory, current_setting('threads')::integer as threads",
  );
  database.close();
  expect(row!.threads).toBe(Number(engineThreads()));
  const [, number, unit] = /^([\d.]+) (MiB|GiB)$/.exec(row!.memory)!;
  const bytes = Number(number) * (unit === 'GiB' ? 2 ** 30 : 2 ** 20);
  const sixth = Math.max(800e6, (memoryBytes() / 6 / 2 ** 20) * 1e6);
  expect(bytes / sixth).toBeGreaterThan(0.9);
  expect(bytes / sixth).toBeLessThan(1.1);
});
