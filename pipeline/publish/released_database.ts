import { BESIDE_PUBLISHED, runSqlFiles } from '../database/build.ts';
import { createDatabase, RELEASED_STORAGE } from '../database/database.ts';
import { commentsOn, createPublished, publishedName, publishedRows } from '../database/declared.ts';
import { PUBLISHED } from '../dictionary/tables.ts';

/**
 * Writes the file that analysts open: the published tables and nothing else, each with its comments, in the order of
 * the dictionary and its rows in theirs. What the stages hand on to each other stays in the file that was built.
 *
 * @param built the checked database; only read.
 * @param path of a file that is not there yet.
 */
export async function writeReleasedDatabase(built: string, path: string, spill: string): Promise<void> {
  const { connection, close } = await createDatabase(path, spill, RELEASED_STORAGE);
  try {
    await connection.run(`attach '${built.replaceAll("'", "''")}' as built (read_only)`);
    await connection.run('create schema detail');
    for (const table of PUBLISHED) {
      await connection.run(createPublished(table));
      await connection.run(`insert into ${publishedName(table)} ${publishedRows(table, 'built')}`);
      await connection.run(commentsOn('table', table));
    }
    await runSqlFiles(connection, BESIDE_PUBLISHED);
    await connection.run('detach built');
    await connection.run('checkpoint');
  } finally {
    close();
  }
}
