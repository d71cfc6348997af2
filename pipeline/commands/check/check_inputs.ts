import { createDatabase } from '../../database/database.ts';
import type { TellFound } from '../../inputs/ingest.ts';
import { type Loaded, load } from '../../inputs/load.ts';
import type { Project } from '../../project/project.ts';
import { runKey } from '../../project/run_key.ts';
import { readSeeds } from '../../seeds/seeds.ts';

/** What `adequation check` does: reads and judges everything, and leaves nothing behind. */
export async function checkInputs(
  project: Project,
  options: { asOf?: string; tell: (stage: string) => void; tellFound?: TellFound },
): Promise<Loaded> {
  const seeds = readSeeds(project, options.tellFound);
  const database = await createDatabase(':memory:', project.dataFolder);
  try {
    options.tell('ingest');
    return await load(database.connection, project, seeds, runKey(project, options.asOf), options.tellFound);
  } finally {
    database.close();
  }
}
