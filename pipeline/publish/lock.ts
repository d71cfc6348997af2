import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { EXIT, UserError } from '../problem.ts';

/**
 * One run at a time in a data folder. The lock is the operating system's own, held on a small file through
 * DuckDB: it goes with the process, however the process ends, so there is no stale lock to judge. Nothing
 * else ever opens that file (reading it would drop the lock; see docs/decisions.md).
 *
 * @returns the function that frees it.
 * @throws UserError (exit 75) at once when another run holds it.
 */
export async function lockDataFolder(dataFolder: string): Promise<() => void> {
  makeFolder(dataFolder);
  const path = join(dataFolder, LOCK_FILE);
  try {
    const instance = await DuckDBInstance.create(path);
    return () => instance.closeSync();
  } catch (error) {
    const text = error instanceof Error ? error.message : String(error);
    const holder = /PID (\d+)/.exec(text)?.[1];
    if (!/could not set lock/i.test(text)) throw error;
    throw new UserError(EXIT.locked, [
      {
        where: path,
        rule: 'locked',
        what: `another run is under way in this data folder${holder ? ` (process ${holder})` : ''}.`,
        why: 'two runs at once could not both become the current release.',
        fix: 'wait for it to end and run again; exit code 75 tells a scheduler to retry.',
      },
    ]);
  }
}

function makeFolder(path: string): void {
  try {
    mkdirSync(path, { recursive: true });
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    if (code !== 'EEXIST' && code !== 'ENOTDIR') throw error;
    throw new UserError(EXIT.usage, [
      {
        where: path,
        rule: 'data_folder',
        what: 'the data folder cannot be made here: a file stands in its place.',
        fix: 'name a folder with --data.',
      },
    ]);
  }
}

export const LOCK_FILE = 'lock.duckdb';
