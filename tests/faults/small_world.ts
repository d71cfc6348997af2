import { cpSync, mkdirSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type RunKey, runKey } from '../../pipeline/project/run_key.ts';
import { publish, runFolder, seal } from '../../pipeline/publish/publish.ts';
import { currentRelease } from '../../pipeline/releases/current.ts';
import { released } from '../pipeline/tiny/released.ts';
import { stockFiles } from '../pipeline/tiny/stock_files.ts';
import { finishedFolder, renamed } from './finished.ts';
import { seeCurrent } from './whole.ts';
import { copyFolder, randomOf, type World } from './world.ts';

/**
 * A world of the release that other tests make anyway, with few of its files; the release before is the same one under
 * another name. It takes no run of its own.
 */
export async function smallWorld(): Promise<World> {
  const project = await released(stockFiles());
  const key = runKey(project.load());
  const [before, after] = ['before', 'after'].map((name) =>
    join(mkdtempSync(join(tmpdir(), 'world-')), name),
  ) as [string, string];
  const older = finishedFolder(project.release);
  publishFolder(before, older, await renamed(older, key, 1, '2020-01-01'));
  copyFolder(before, after);
  publishFolder(after, finishedFolder(project.release), key);
  return {
    project,
    before,
    old: await seeCurrent(before),
    after,
    fresh: await seeCurrent(after),
    release: currentRelease(after)!,
    key,
    runMs: 0,
    amounts: { kills: 0, pairs: 1, publications: 3, disks: 0, mutations: 0 },
    random: randomOf(1),
  };
}

function publishFolder(data: string, finished: string, key: RunKey): void {
  mkdirSync(join(data, 'runs'), { recursive: true });
  cpSync(finished, runFolder(data, key), { recursive: true });
  seal(runFolder(data, key), key);
  publish(data, key);
}
