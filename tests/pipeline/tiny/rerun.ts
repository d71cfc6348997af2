import type { DuckDBConnection } from '@duckdb/node-api';
import { runSqlFiles, tableOf } from '../../../pipeline/database/build.ts';
import { type Row, select, sqlText } from '../../../pipeline/database/database.ts';

/**
 * What these SQL files make of changed inputs: the statement is run, the tables of the files are made again in order,
 * the question is asked, and all of it is taken back.
 */
export async function rerun<T = Row>(
  connection: DuckDBConnection,
  change: string,
  files: readonly string[],
  question: string,
): Promise<T[]> {
  await connection.run('begin transaction');
  try {
    await connection.run(change);
    for (const file of [...files].reverse())
      await connection.run(`drop table ${tableOf(sqlText(file))} cascade`);
    await runSqlFiles(connection, files);
    return await select<T>(connection, question);
  } finally {
    await connection.run('rollback');
  }
}
