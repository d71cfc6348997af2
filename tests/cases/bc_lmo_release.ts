import { join } from 'node:path';
import { loadProject } from '../../pipeline/project/project.ts';
import { currentRelease } from '../../pipeline/releases/current.ts';
import { run } from '../../pipeline/run.ts';
import { ROOT } from '../pipeline/tiny/command.ts';
import { once } from '../pipeline/tiny/once.ts';

/** Its inputs, below `../shared/data`; a user's checkout does not have them. */
export const BC_FILES = 'labour/bc_lmo_2010_2020';

/** The release of British Columbia's outlook, made once for all tests. */
export async function bcRelease(): Promise<string> {
  const data = await once('British Columbia', async (folder) => {
    await run(loadProject(join(ROOT, 'tests/cases/bc_lmo'), folder), { tell: () => undefined });
  });
  const release = currentRelease(data);
  if (release === undefined) throw new Error('nothing was published');
  return release;
}
