import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { openReadOnly } from '../database/database.ts';
import { exportTables } from '../publish/export_tables.ts';
import type { Parts } from '../publish/parts.ts';
import { exportVintage, VINTAGE_FILE } from '../vintages/vintages.ts';
import { writeStandards } from './standards.ts';

/**
 * Everything that a release says beside its database and its pages: tables, what portals want, and its vintage.
 *
 * @param mostRows as of `exportTables`.
 */
export async function writeTables(
  databasePath: string,
  folder: string,
  parts: Parts,
  mostRows?: number,
): Promise<void> {
  for (const inner of ['tables', 'standards']) rmSync(join(folder, inner), { recursive: true, force: true });
  const database = await openReadOnly(databasePath, { spill: join(folder, 'spill') });
  try {
    await exportTables(database.connection, join(folder, 'tables'), mostRows);
    await writeStandards(database.connection, folder);
    await exportVintage(database.connection, folder);
    parts.finish('tables', ['tables', 'standards', 'datapackage.json', VINTAGE_FILE]);
  } finally {
    database.close();
  }
}
