import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import type { DuckDBConnection } from '@duckdb/node-api';
import { select } from '../database/database.ts';
import { literal } from '../database/declared.ts';
import { renameDurably, sync } from '../durable.ts';
import { bytesBelow } from '../files_below.ts';
import { sha256Of } from '../sha256.ts';

/**
 * Finished steps, each a folder under a name made of all it read: what it wrote, and a list of what it read by which
 * the next run knows whether the same would come of it. A folder appears by one rename, whole or not at all.
 */

/** Everything a step's result depends on. */
export interface StepReads {
  readonly step: string;
  /** Code, lockfile, versions of Node and DuckDB. */
  readonly code: string;
  /** Digest of files that it reads itself; empty where it reads none. */
  readonly files: string;
  /** Table → what its content comes to. */
  readonly tables: Readonly<Record<string, string>>;
  /** Key of the project file → digest of its value. */
  readonly settings: Readonly<Record<string, string>>;
  /** Earlier step whose result it was handed → name of that result. */
  readonly handed: Readonly<Record<string, string>>;
}

export interface KeptStep {
  readonly folder: string;
  readonly reads: StepReads;
  /** Tables it wrote, in the order in which they were kept → what their content comes to. */
  readonly wrote: Readonly<Record<string, string>>;
  readonly sha256: Readonly<Record<string, string>>;
}

const LIST = 'step.json';
const TABLES = 'tables.duckdb';
const VALUE = 'value.bin';

/** Name of a step's result: no two things read give the same. */
export function stepName(reads: StepReads): string {
  const sorted = (record: Readonly<Record<string, string>>) =>
    Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1));
  const { step, code, files, tables, settings, handed } = reads;
  const text = JSON.stringify([step, code, files, sorted(tables), sorted(settings), sorted(handed)]);
  return `${step}-${createHash('sha256').update(text).digest('hex').slice(0, 24)}`;
}

export const stepsFolder = (dataFolder: string) => join(dataFolder, 'steps');

export class StepStore {
  readonly #folder: string;
  readonly #used = new Set<string>();

  /** @param folder made when the first step is kept; its owner alone may read it. */
  constructor(folder: string) {
    this.#folder = folder;
  }

  /** Kept results of a step, whatever they read. A folder whose list cannot be read is cleared away. */
  resultsOf(step: string): KeptStep[] {
    if (!existsSync(this.#folder)) return [];
    return readdirSync(this.#folder)
      .filter((name) => name.startsWith(`${step}-`))
      .sort()
      .flatMap((name) => {
        const kept = readList(join(this.#folder, name));
        if (kept === undefined) this.#remove(name);
        return kept ?? [];
      });
  }

  /**
   * Brings what a step wrote into the database.
   * @returns what it handed on; undefined where a file is not the one that was kept: the folder is cleared away then.
   */
  async restore(
    connection: DuckDBConnection,
    { folder, sha256, wrote, reads }: KeptStep,
  ): Promise<{ value: unknown } | undefined> {
    const isWhole = Object.entries(sha256).every(
      ([file, sum]) => existsSync(join(folder, file)) && sha256Of(join(folder, file)) === sum,
    );
    if (!isWhole) {
      rmSync(folder, { recursive: true, force: true });
      return undefined;
    }
    this.#used.add(stepName(reads));
    const tables = Object.keys(wrote);
    if (tables.length > 0) {
      await connection.run(`attach ${literal(join(folder, TABLES))} as kept (read_only)`);
      await connection.run('begin transaction');
      const there = await present(connection);
      for (const table of tables)
        await connection.run(
          there.has(table)
            ? `insert into ${table} select * from kept.${table}`
            : `create table ${table} as select * from kept.${table}`,
        );
      await connection.run('commit');
      await connection.run('detach kept');
    }
    return { value: deserialize(readFileSync(join(folder, VALUE))) as unknown };
  }

  /** Keeps what a step wrote and hands on. */
  async keep(
    connection: DuckDBConnection,
    reads: StepReads,
    wrote: Readonly<Record<string, string>>,
    value: unknown,
  ): Promise<void> {
    const name = stepName(reads);
    this.#used.add(name);
    const folder = join(this.#folder, name);
    if (existsSync(folder)) return;
    mkdirSync(this.#folder, { recursive: true, mode: 0o700 });
    const part = `${folder}.part`;
    rmSync(part, { recursive: true, force: true });
    mkdirSync(part);
    const files = [VALUE];
    writeFileSync(join(part, VALUE), serialize(value));
    const tables = Object.keys(wrote);
    if (tables.length > 0) {
      await writeTables(connection, join(part, TABLES), tables);
      files.push(TABLES);
    }
    const sha256 = Object.fromEntries(files.map((file) => [file, sha256Of(join(part, file))]));
    writeFileSync(join(part, LIST), `${JSON.stringify({ reads, wrote, sha256 }, null, 1)}\n`);
    for (const file of [...files, LIST]) sync(join(part, file));
    sync(part);
    renameDurably(part, folder);
  }

  /** Clears away all that this run did not use: of every step one result stays. A run that needed no step clears none. */
  clear(): void {
    if (this.#used.size === 0 || !existsSync(this.#folder)) return;
    for (const name of readdirSync(this.#folder)) if (!this.#used.has(name)) this.#remove(name);
  }

  /**
   * What no run of this program can take any more: steps of other code, and those that a kill cut short. Whoever calls
   * holds the lock of the data folder.
   *
   * @param code of the program, as `StepReads` has it.
   */
  clearStale(code: string, isTrial: boolean): { name: string; bytes: number }[] {
    if (!existsSync(this.#folder)) return [];
    const stale = readdirSync(this.#folder)
      .filter((name) => name.endsWith('.part') || readList(join(this.#folder, name))?.reads.code !== code)
      .map((name) => ({ name, bytes: bytesBelow(join(this.#folder, name)) }));
    if (!isTrial) for (const { name } of stale) this.#remove(name);
    return stale;
  }

  #remove(name: string): void {
    rmSync(join(this.#folder, name), { recursive: true, force: true });
  }
}

async function present(connection: DuckDBConnection): Promise<Set<string>> {
  const rows = await select<{ name: string }>(
    connection,
    "select schema_name || '.' || table_name as name from duckdb_tables() where database_name = current_database()",
  );
  return new Set(rows.map(({ name }) => name));
}

async function writeTables(
  connection: DuckDBConnection,
  path: string,
  tables: readonly string[],
): Promise<void> {
  await connection.run(`attach ${literal(path)} as kept (block_size 32768)`);
  await connection.run('begin transaction');
  for (const schema of new Set(tables.map((table) => table.split('.')[0]!)))
    await connection.run(`create schema kept.${schema}`);
  for (const table of tables) await connection.run(`create table kept.${table} as select * from ${table}`);
  await connection.run('commit');
  await connection.run('checkpoint kept');
  await connection.run('detach kept');
}

function readList(folder: string): KeptStep | undefined {
  const path = join(folder, LIST);
  if (!existsSync(path)) return undefined;
  try {
    return { folder, ...(JSON.parse(readFileSync(path, 'utf8')) as Omit<KeptStep, 'folder'>) };
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}
