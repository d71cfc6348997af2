import { copyFileSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { loadProject } from '../../pipeline/project/project.ts';
import { runKey } from '../../pipeline/project/run_key.ts';
import { publish, runFolder, seal } from '../../pipeline/publish/publish.ts';
import { currentRelease } from '../../pipeline/releases/current.ts';
import { DATABASE_FILE } from '../../pipeline/releases/manifest.ts';
import { BUILT_FILE, buildDatabase, writeOutputs } from '../../pipeline/run.ts';
import { readSeeds } from '../../pipeline/seeds/seeds.ts';
import { ROOT } from '../pipeline/tiny/command.ts';
import { once } from '../pipeline/tiny/once.ts';

export interface ShippedRelease {
  /** Its data folder, for `adequation … --data`. */
  readonly data: string;
  readonly database: string;
}

const silent = () => undefined;

/** The shipped project's database, checked; built once for all tests, most of which need no page of it. */
export async function shippedDatabase(): Promise<string> {
  const folder = await once('shipped database', async (made) => {
    const project = loadProject(ROOT);
    await buildDatabase(project, readSeeds(project), runKey(project), made, silent);
  });
  return join(folder, BUILT_FILE);
}

/** The shipped project's release, made once for all tests from that database, as a run would. */
export async function shippedRelease(): Promise<ShippedRelease> {
  const data = await once('shipped release', async (made) => {
    const project = loadProject(ROOT, made);
    const folder = runFolder(made, runKey(project));
    mkdirSync(folder, { recursive: true });
    copyFileSync(await shippedDatabase(), join(folder, BUILT_FILE));
    await writeOutputs(project, folder, silent);
    seal(folder, runKey(project));
    publish(made, runKey(project));
  });
  const release = currentRelease(data);
  if (release === undefined) throw new Error('nothing was published');
  return { data, database: join(release, DATABASE_FILE) };
}
