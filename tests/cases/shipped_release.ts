import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadProject } from '../../pipeline/project/project.ts';
import { DATABASE_FILE } from '../../pipeline/publish/publish.ts';
import { run } from '../../pipeline/run.ts';
import { ROOT } from '../pipeline/tiny/command.ts';

export interface ShippedRelease {
  /** Its data folder, for `adequation … --data`. */
  readonly data: string;
  readonly database: string;
}

let release: Promise<ShippedRelease> | undefined;

/** Releases the shipped project, once for all the tests that ask it in this process. */
export function shippedRelease(): Promise<ShippedRelease> {
  release ??= (async () => {
    const data = mkdtempSync(join(tmpdir(), 'shipped-'));
    const { release: folder } = await run(loadProject(ROOT, data), { tell: () => undefined });
    return { data, database: join(folder, DATABASE_FILE) };
  })();
  return release;
}
