import { readFileSync } from 'node:fs';
import { type DuckDBConnection, DuckDBInstance, type DuckDBValue } from '@duckdb/node-api';
import { wholePersons } from './whole_persons.ts';

/** A report only reads: the released file is opened read-only, and nothing outside it can be reached; people are whole. */
export interface Reader {
  /** @param isKept rows that are told apart as they arrive, so that no others are held; absent: all are kept. */
  rows<Row>(
    sql: string,
    parameters?: Record<string, string | number>,
    isKept?: (row: Row) => boolean,
  ): Promise<Row[]>;
  close(): void;
}

const settings = {
  access_mode: 'READ_ONLY',
  // What does not fit into memory would else be written into a folder beside the database: into the release.
  temp_directory: '',
  threads: '1',
  enable_external_access: 'false',
  autoinstall_known_extensions: 'false',
  autoload_known_extensions: 'false',
};

export async function openReader(databasePath: string): Promise<Reader> {
  const instance = await DuckDBInstance.create(databasePath, settings);
  const connection = await instance.connect();
  const tiers = await connection.runAndReadAll(
    "select 1 from duckdb_schemas() where schema_name = 'detail' and not internal",
  );
  // A release of before the tiers has one schema.
  if (tiers.currentRowCount > 0) await connection.run("set search_path = 'main,detail'");
  await wholePersons(connection);
  return {
    rows: (sql, parameters, isKept) =>
      isKept === undefined
        ? readRows(connection, sql, parameters)
        : readKept(connection, sql, parameters, isKept),
    close: () => {
      connection.closeSync();
      instance.closeSync();
    },
  };
}

/** The text of `reports/reading/<name>.sql`, found beside this file and not from the working folder. */
export function sqlFile(name: string): string {
  return readFileSync(new URL(`./${name}.sql`, import.meta.url), 'utf8');
}

async function readRows<Row>(
  connection: DuckDBConnection,
  sql: string,
  parameters: Record<string, string | number> = {},
): Promise<Row[]> {
  const result = await connection.runAndReadAll(sql, parameters as Record<string, DuckDBValue>);
  return result.getRowObjectsJS().map((row) => plain(row) as Row);
}

async function readKept<Row>(
  connection: DuckDBConnection,
  sql: string,
  parameters: Record<string, string | number> = {},
  isKept: (row: Row) => boolean,
): Promise<Row[]> {
  const result = await connection.stream(sql, parameters as Record<string, DuckDBValue>);
  const kept: Row[] = [];
  for await (const block of result.yieldRowObjectJs())
    for (const row of block) {
      const read = plain(row) as Row;
      if (isKept(read)) kept.push(read);
    }
  return kept;
}

/** Integer sums arrive as bigint; every count of a report fits a number. */
function plain(row: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(row).map(([name, value]) => [name, typeof value === 'bigint' ? Number(value) : value]),
  );
}
