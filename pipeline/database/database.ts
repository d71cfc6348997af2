import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type DuckDBConnection, DuckDBDataChunk, DuckDBInstance, type DuckDBValue } from '@duckdb/node-api';
import { engineMemory, engineThreads } from '../threads/machine.ts';

/** One open database file: the only place that knows how DuckDB is opened and closed. */
export interface Database {
  readonly connection: DuckDBConnection;
  /** One more, for an answer that is read while others are asked for. */
  another(): Promise<DuckDBConnection>;
  /** Connection first, then instance: in the other order the file stays locked. */
  close(): void;
}

/** No extension is ever asked for: the built-in ones are enough and there is no network. */
const OFFLINE = { autoinstall_known_extensions: 'false', autoload_known_extensions: 'false' };

/** What a run works in is read by the run alone, and refuses a foreign write-ahead log. */
const WORKING_STORAGE = 'v1.4.0';
/** What is released is read by every client since 1.2; of the same rows the file is under one in a hundred larger. */
export const RELEASED_STORAGE = 'v1.2.0';

/** Small blocks: each table takes one at least, and of the usual 256 KiB most would be empty. */
const BLOCK_BYTES = '32768';

/**
 * Creates a database file for one run; `tempFolder` takes what does not fit into memory.
 *
 * @param storage the oldest version of DuckDB that is to open the file.
 */
export async function createDatabase(
  path: string,
  tempFolder: string,
  storage = WORKING_STORAGE,
): Promise<Database> {
  return open(path, {
    ...OFFLINE,
    storage_compatibility_version: storage,
    default_block_size: BLOCK_BYTES,
    temp_directory: tempFolder,
    memory_limit: engineMemory(),
    max_temp_directory_size: '8GB',
    threads: engineThreads(),
  });
}

/**
 * Opens a finished database for reading. Locked down unless tables are to be written from it, which takes a folder to
 * spill into: read-only alone would still let `COPY … TO` write any file.
 *
 * @param spill takes what does not fit into the engine's part of the memory; who names it may write files, and clears it away.
 */
export async function openReadOnly(path: string, { spill }: { spill?: string } = {}): Promise<Database> {
  const database = await open(path, {
    ...OFFLINE,
    access_mode: 'READ_ONLY',
    threads: '2',
    // Where nothing is said the engine takes most of the machine, and spills into a folder beside the database: into the release.
    ...(spill === undefined
      ? { memory_limit: '1GB', temp_directory: '' }
      : { memory_limit: engineMemory(), temp_directory: spill }),
  });
  const { connection } = database;
  if (spill === undefined)
    await connection.run('set enable_external_access = false; set lock_configuration = true');
  return database;
}

/** A table is found by its name alone, whichever tier it is of. A release of before the tiers has one schema. */
async function findPublished(connection: DuckDBConnection): Promise<void> {
  const tiers = await connection.runAndReadAll(
    "select 1 from duckdb_schemas() where schema_name = 'detail' and not internal",
  );
  if (tiers.currentRowCount > 0) await connection.run("set search_path = 'main,detail'");
}

async function open(path: string, options: Record<string, string>): Promise<Database> {
  const instance = await DuckDBInstance.create(path, options);
  const connection = await instance.connect();
  await findPublished(connection);
  const connections = [connection];
  return {
    connection,
    another: async () => {
      const more = await instance.connect();
      connections.push(more);
      return more;
    },
    close: () => {
      for (const one of connections) one.closeSync();
      instance.closeSync();
    },
  };
}

/** Whether a query failed since a table or a column is not there: a release of another edition of the program may lack it. */
export function lacksTable(error: unknown): boolean {
  return error instanceof Error && /^(Binder|Catalog) Error/.test(error.message);
}

export type Row = Record<string, unknown>;

/** Runs one query and gives plain values: numbers, strings, booleans, null. Integers must be safe ones. */
export async function select<T = Row>(
  connection: DuckDBConnection,
  sql: string,
  values?: DuckDBValue[],
): Promise<T[]> {
  return (await selectTable(connection, sql, values)).rows as T[];
}

/** Rows with the names of their columns, in order. */
export interface Table {
  readonly names: string[];
  readonly rows: Row[];
}

/** As `select`, with the names of the columns, which no row tells when there is none. */
export async function selectTable(
  connection: DuckDBConnection,
  sql: string,
  values?: DuckDBValue[],
): Promise<Table> {
  const reader = await connection.runAndReadAll(sql, values);
  return { names: reader.deduplicatedColumnNames(), rows: reader.getRowObjectsJS().map(plain) as Row[] };
}

/** As `selectTable`, and reads no more than about so many rows: the rest is never computed. */
export async function selectAtMost(connection: DuckDBConnection, sql: string, rows: number): Promise<Table> {
  const reader = await connection.streamAndReadUntil(sql, rows);
  return { names: reader.deduplicatedColumnNames(), rows: reader.getRowObjectsJS().map(plain) as Row[] };
}

/** Values of the columns in their order, a row at a time and some thousand rows together: no more is held. */
export async function* rowsByBlocks(connection: DuckDBConnection, sql: string): AsyncGenerator<unknown[][]> {
  const result = await connection.stream(sql);
  for await (const block of result.yieldRowsJs()) yield block.map((row) => row.map(plain));
}

/** Whole numbers as numbers while they are safe, else as text; also inside lists and structs. */
function plain(value: unknown): unknown {
  if (typeof value === 'bigint') {
    const number = Number(value);
    return Number.isSafeInteger(number) ? number : value.toString();
  }
  if (Array.isArray(value)) return value.map(plain);
  if (value === null || typeof value !== 'object' || Object.getPrototypeOf(value) !== Object.prototype)
    return value;
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, plain(inner)]));
}

export type Column = readonly DuckDBValue[];
const CHUNK_ROWS = 2048;

/**
 * Appends columns of equal length to an existing table, by chunks.
 *
 * @param columns column name → values, one each row; every column of the table must be given.
 */
export async function append(
  connection: DuckDBConnection,
  table: string,
  columns: Record<string, Column>,
): Promise<void> {
  const rows = Object.values(columns)[0]?.length ?? 0;
  const chunk = (from: number) =>
    Object.fromEntries(
      Object.entries(columns).map(([name, values]) => [name, values.slice(from, from + CHUNK_ROWS)]),
    );
  const chunks = function* () {
    for (let from = 0; from < rows; from += CHUNK_ROWS) yield chunk(from);
  };
  await appendChunks(connection, table, Object.keys(columns), chunks());
}

/** As `append`, from rows that need not all be there at once; a field that is absent or undefined becomes null. */
export async function appendRows(
  connection: DuckDBConnection,
  table: string,
  names: readonly string[],
  rows: Iterable<Row>,
): Promise<void> {
  const chunks = function* () {
    let chunk: Row[] = [];
    for (const row of rows) {
      if (chunk.push(row) < CHUNK_ROWS) continue;
      yield toColumns(names, chunk);
      chunk = [];
    }
    if (chunk.length > 0) yield toColumns(names, chunk);
  };
  await appendChunks(connection, table, names, chunks());
}

/** @param chunks no more than `CHUNK_ROWS` rows each. */
async function appendChunks(
  connection: DuckDBConnection,
  table: string,
  given: readonly string[],
  chunks: Iterable<Record<string, Column>>,
): Promise<void> {
  const [schema, name] = table.split('.') as [string, string];
  // An empty answer names the columns; the catalogue would go through those of every table to find them.
  const names = (await connection.run(`select * from ${table} limit 0`)).columnNames();
  const unknown = given.filter((key) => !names.includes(key));
  const absent = names.filter((key) => !given.includes(key));
  if (unknown.length + absent.length > 0) {
    throw new Error(
      `${table}: unknown columns [${unknown.join(', ')}], absent columns [${absent.join(', ')}]`,
    );
  }
  const appender = await connection.createAppender(name, schema);
  const types = names.map((_, i) => appender.columnType(i));
  for (const columns of chunks) {
    const chunk = DuckDBDataChunk.create(types, columns[names[0]!]!.length);
    names.forEach((key, i) => {
      chunk.setColumnValues(i, columns[key]!);
    });
    appender.appendDataChunk(chunk);
  }
  appender.closeSync();
}

function toColumns(names: readonly string[], rows: readonly Row[]): Record<string, Column> {
  return Object.fromEntries(
    names.map((name) => [name, rows.map((row) => (row[name] ?? null) as DuckDBValue)]),
  );
}

/** The text of an SQL file by its path below `pipeline/`; found by this module's own place, never by the working directory. */
export function sqlText(path: string): string {
  return readFileSync(fileURLToPath(new URL(`../${path}`, import.meta.url)), 'utf8');
}
