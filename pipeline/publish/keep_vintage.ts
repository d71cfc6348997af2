import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { openReadOnly } from '../database/database.ts';
import type { Project } from '../project/project.ts';
import type { RunKey } from '../project/run_key.ts';
import { addVintage, exportVintage } from '../vintages/vintages.ts';

/** What the checked database says of the future, put into the archive; the database goes. */
export async function keepVintage(
  project: Project,
  key: RunKey,
  folder: string,
  built: string,
): Promise<void> {
  const database = await openReadOnly(built, { spill: join(folder, 'spill') });
  try {
    await exportVintage(database.connection, folder);
  } finally {
    database.close();
  }
  addVintage(project.dataFolder, key.runId, folder);
  rmSync(folder, { recursive: true });
}
