import { openReadOnly, select } from '../../../pipeline/database/database.ts';
import { built } from './released.ts';
import type { Files } from './write_project.ts';

/** Asks the database of a project, which is built once, however often it is asked. */
export async function askOnce<T>(files: Files, sql: string): Promise<T[]> {
  const database = await openReadOnly(await built(files));
  try {
    return await select<T>(database.connection, sql);
  } finally {
    database.close();
  }
}
