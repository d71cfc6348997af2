import { join } from 'node:path';
import { openReadOnly, selectTable } from '../../database/database.ts';
import { EXIT, UserError } from '../../problem.ts';
import type { Project } from '../../project/project.ts';
import { currentRelease } from '../../releases/current.ts';
import { DATABASE_FILE } from '../../releases/manifest.ts';
import { verifyForReading } from '../../releases/verify.ts';
import { printRows, type QueryFormat } from '../print_rows.ts';

/**
 * Runs one SQL query on the current release and gives its rows as text.
 * @throws UserError (exit 6) when the release is not what was released, (exit 2) when there is no release yet or the query is wrong; nothing can be written or read
 *   outside the database.
 */
export async function query(project: Project, sql: string, format: QueryFormat): Promise<string> {
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
  try {
    const { count } = await database.connection.extractStatements(sql);
    if (count !== 1) throw new Error(`one query at a time: ${count} were given.`);
    const { names, rows } = await selectTable(database.connection, sql);
    return printRows(names, rows, format);
  } catch (error) {
    const text = error instanceof Error ? error.message : String(error);
    throw new UserError(EXIT.usage, [
      {
        where: 'query',
        rule: 'sql',
        what: text,
        fix: 'correct the SQL; `show tables` lists the views, `describe balance` their columns.',
      },
    ]);
  } finally {
    database.close();
  }
}
