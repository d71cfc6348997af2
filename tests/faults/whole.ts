import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, readlinkSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { openReadOnly, select } from '../../pipeline/database/database.ts';
import { DATABASE_FILE } from '../../pipeline/releases/manifest.ts';
import { verifyRelease } from '../../pipeline/releases/verify.ts';
import { tree } from '../pipeline/tiny/tree.ts';

/** A release as a reader finds it: who it says it is, and what all its rows come to. */
export interface Seen {
  readonly runId: string;
  readonly rows: string;
}

/**
 * What `current` is, looked at whole: the link once, the manifest with every hash, and every row of the database.
 *
 * @throws Error where it is no whole release, or is mixed of two.
 */
export async function seeCurrent(data: string): Promise<Seen> {
  const release = join(data, readlinkSync(join(data, 'current')));
  const manifest = verifyRelease(release);
  if ((statSync(join(release, DATABASE_FILE)).mode & 0o222) !== 0)
    throw new Error(`${release}: the database can be written`);
  const database = await openReadOnly(join(release, DATABASE_FILE));
  try {
    const { connection } = database;
    const tables = await select<{ schema_name: string; table_name: string }>(
      connection,
      'select schema_name, table_name from duckdb_tables() where not internal order by all',
    );
    const hash = createHash('sha256');
    for (const { schema_name: schema, table_name: table } of tables) {
      const found = await select(
        connection,
        `select count(*) as n, bit_xor(hash(t)) as rows from ${schema}."${table}" t`,
      );
      hash.update(JSON.stringify([schema, table, found]));
    }
    const runs = await select<{ run_id: string }>(connection, 'select distinct run_id from detail.run');
    const names = [manifest.run_id, ...runs.map(({ run_id }) => run_id)];
    const others = names.filter((name) => !release.endsWith(`/${name}`));
    if (runs.length !== 1 || others.length > 0)
      throw new Error(`${release} is mixed with ${others.join(', ')}`);
    return { runId: manifest.run_id, rows: hash.digest('hex') };
  } finally {
    database.close();
  }
}

/**
 * Files in which two releases of the same run differ. The engine's file is never the same twice (its rows are compared
 * by `seeCurrent` and by the tables); its bytes are left out here and in the manifest.
 */
export function differences(one: string, other: string): string[] {
  const [first, second] = [bytesOf(one), bytesOf(other)];
  return [...new Set([...Object.keys(first), ...Object.keys(second)])].filter(
    (path) => first[path] !== second[path],
  );
}

function bytesOf(release: string): Record<string, string> {
  const files = tree(release);
  delete files[DATABASE_FILE];
  const manifest = JSON.parse(readFileSync(join(release, 'manifest.json'), 'utf8')) as {
    files: { path: string }[];
  };
  const listed = manifest.files.map((file) => (file.path === DATABASE_FILE ? { path: file.path } : file));
  return { ...files, 'manifest.json': JSON.stringify({ ...manifest, files: listed }) };
}

/** @throws Error where a run that ended by itself, well or not, left half of something. */
export function leavesNothing(data: string): void {
  const left = leftovers(data);
  if (left.length > 0) throw new Error(`left: ${left.slice(0, 5).join(', ')}`);
}

/** What no release may leave beside it: half folders, temporary links, logs of a database. */
export function leftovers(data: string): string[] {
  return readdirSync(data, { recursive: true, encoding: 'utf8' }).filter(
    (path) => /^runs\/./.test(path) || /\.(wal|part|next)$/.test(path),
  );
}
