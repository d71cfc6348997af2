import { openReadOnly, select } from '../../../pipeline/database/database.ts';
import { built } from './released.ts';
import type { Files } from './write_project.ts';

/** Each project is built once, however often it is asked, as long as the very files are given. */
const databases = new Map<string, Promise<string>>();

/** Builds the project unless it was built before, and asks its database. */
export async function askOnce<T>(files: Files, sql: string): Promise<T[]> {
  const key = JSON.stringify(files);
  const path = databases.get(key) ?? built(files);
  databases.set(key, path);
  const database = await openReadOnly(await path);
  try {
    return await select<T>(database.connection, sql);
  } finally {
    database.close();
  }
}
