import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadProject } from '../../pipeline/project/project.ts';
import { run } from '../../pipeline/run.ts';
import { ROOT } from '../pipeline/tiny/command.ts';

/** Its inputs, below `../shared/data`; a user's checkout does not have them. */
export const BC_FILES = 'labour/bc_lmo_2010_2020';

let release: Promise<string> | undefined;

/** Releases British Columbia's outlook, once for all the tests that ask it in this process. */
export function bcRelease(): Promise<string> {
  release ??= (async () => {
    const project = loadProject(join(ROOT, 'tests/cases/bc_lmo'), mkdtempSync(join(tmpdir(), 'bc-')));
    return (await run(project, { tell: () => undefined })).release;
  })();
  return release;
}
