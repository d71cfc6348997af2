import { join } from 'node:path';
import type { DuckDBConnection } from '@duckdb/node-api';
import { openReadOnly, selectAtMost, type Table } from '../../database/database.ts';
import { EXIT, type ExitCode, UserError } from '../../problem.ts';
import type { Project } from '../../project/project.ts';
import { currentRelease } from '../../releases/current.ts';
import { DATABASE_FILE } from '../../releases/manifest.ts';
import { verifyForReading } from '../../releases/verify.ts';
import { printRows, type QueryFormat } from '../print_rows.ts';

/** What one query may take: an answer is read by a person or by a program, and neither waits for ever. */
export interface QueryBounds {
  readonly seconds: number;
  readonly rows: number;
}

/**
 * Runs one SQL query on the current release and gives its rows as text.
 *
 * @throws UserError (exit 6) when the release is not what was released; (exit 2) when there is no release yet, the query
 *   is wrong or its answer has more rows than asked for; (exit 7) when it takes more time or memory than it may. Nothing
 *   can be written, nor read outside the database.
 */
export async function query(
  project: Project,
  sql: string,
  format: QueryFormat,
  bounds: QueryBounds = DEFAULT_BOUNDS,
): Promise<string> {
  const release = currentRelease(project.dataFolder);
  if (release === undefined) {
    throw new UserError(EXIT.usage, [
      {
        where: project.dataFolder,
        rule: 'no_release',
        what: 'there is no release to query yet.',
        fix: 'run `adequation run` first, or name another folder with --data.',
      },
    ]);
  }
  verifyForReading(release);
  const database = await openReadOnly(join(release, DATABASE_FILE));
  let table: Table;
  try {
    const { count } = await database.connection.extractStatements(sql);
    if (count !== 1) throw new Error(`one query at a time: ${count} were given.`);
    table = await within(bounds, database.connection, sql);
  } catch (error) {
    throw error instanceof UserError ? error : told(error);
  } finally {
    database.close();
  }
  // What goes wrong with the printing is no fault of the query.
  return printRows(table.names, table.rows, format);
}

export const DEFAULT_BOUNDS: QueryBounds = { seconds: 60, rows: 1_000_000 };

/** Reads no more rows than may be printed, and interrupts the engine when the time is over. */
async function within(
  { seconds, rows }: QueryBounds,
  connection: DuckDBConnection,
  sql: string,
): Promise<Table> {
  let isLate = false;
  const clock = setTimeout(() => {
    isLate = true;
    connection.interrupt();
  }, seconds * 1000);
  try {
    const table = await selectAtMost(connection, sql, rows + 1);
    if (table.rows.length > rows)
      throw refused(
        EXIT.usage,
        `the answer has more than ${rows} rows.`,
        'ask for fewer, with `limit` or a sum, or raise --rows.',
      );
    return table;
  } catch (error) {
    if (!isLate) throw error;
    throw refused(
      EXIT.resources,
      `the query took more than ${seconds} seconds and was stopped.`,
      'ask for less at a time, or raise --seconds.',
    );
  } finally {
    clearTimeout(clock);
  }
}

function told(error: unknown): UserError {
  const text = error instanceof Error ? error.message : String(error);
  if (/Out of Memory/i.test(text))
    return refused(
      EXIT.resources,
      'the query needs more memory than it may take (1 GB).',
      'ask for less at a time: fewer columns, a filter, no join of everything with everything.',
    );
  return refused(
    EXIT.usage,
    text,
    'correct the SQL; `show tables` lists the views, `describe balance` their columns.',
  );
}

const refused = (code: ExitCode, what: string, fix: string) =>
  new UserError(code, [{ where: 'query', rule: 'sql', what, fix }]);
