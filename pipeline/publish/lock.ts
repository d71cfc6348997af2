import { existsSync, linkSync, mkdirSync, rmSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
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
  // The engine takes what stands behind it for options, and would look for its log elsewhere.
  if (dataFolder.includes('?')) throw cannotBe(dataFolder, 'its path holds a question mark.');
  makeFolder(dataFolder);
  const path = join(dataFolder, LOCK_FILE);
  try {
    await makeWhole(path);
    const instance = await DuckDBInstance.create(path);
    return () => instance.closeSync();
  } catch (error) {
    const text = error instanceof Error ? error.message : String(error);
    const holder = /PID (\d+)/.exec(text)?.[1];
    if (
      /not a valid DuckDB database|corrupt|replaying WAL|Is a directory|Could not read|No such file/i.test(
        text,
      )
    )
      throw damaged(path);
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

/** Made aside and linked to its name: a run that is killed while it makes it leaves no half file there. */
async function makeWhole(path: string): Promise<void> {
  if (existsSync(path)) return;
  const own = `${path}.${process.pid}`;
  const instance = await DuckDBInstance.create(own);
  instance.closeSync();
  try {
    linkSync(own, path);
  } catch (error) {
    // Another run was first; or the disk knows no links, and the engine makes the file in its place.
    if (!/^(EEXIST|EPERM|ENOTSUP|EOPNOTSUPP|ENOSYS)$/.test((error as NodeJS.ErrnoException).code ?? ''))
      throw error;
  } finally {
    rmSync(own, { force: true });
  }
}

function damaged(path: string): UserError {
  return new UserError(EXIT.integrity, [
    {
      where: path,
      rule: 'lock',
      what: 'the file that keeps two runs apart is damaged.',
      why: 'no run wrote it so: somebody else did, or the disk is broken.',
      fix: 'see that no run is under way, remove it with the .wal file beside it if there is one, and run again; it holds nothing.',
    },
  ]);
}

/**
 * Makes a folder and those above it, step by step: Node's own recursion does not come to an end below a folder that
 * takes no entries, such as /proc.
 *
 * @throws UserError (exit 2) where it cannot be made; the system's error where the account may not, or the disk is full.
 */
export function makeFolder(path: string): void {
  // Above first: below a file the system does not even answer.
  if (dirname(path) !== path) makeFolder(dirname(path));
  const standing = statSync(path, { throwIfNoEntry: false });
  if (standing?.isDirectory()) return;
  if (standing !== undefined) throw cannotBe(path, 'a file stands in its place.');
  try {
    mkdirSync(path);
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? '';
    // Another run was first, or the place is none for folders.
    if (code === 'EEXIST' && statSync(path, { throwIfNoEntry: false })?.isDirectory()) return;
    if (!/^(EEXIST|ENOTDIR|ENOENT|ENAMETOOLONG|ELOOP|EINVAL)$/.test(code)) throw error;
    throw cannotBe(path, `the system says ${code}.`);
  }
}

const cannotBe = (path: string, why: string) =>
  new UserError(EXIT.usage, [
    {
      where: path,
      rule: 'data_folder',
      what: `the data folder cannot be made here: ${why}`,
      fix: 'name a folder with --data.',
    },
  ]);

export const LOCK_FILE = 'lock.duckdb';
