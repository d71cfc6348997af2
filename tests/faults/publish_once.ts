/**
 * The end of a run as a process of its own: the lock, a finished folder put where a run builds, the publish protocol and
 * the archive. Its calls of the file system can be numbered and killed one by one without building anew each time.
 *
 * Arguments: data folder, finished folder, run key as JSON.
 */
import { cpSync, existsSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { RunKey } from '../../pipeline/project/run_key.ts';
import { lockDataFolder } from '../../pipeline/publish/lock.ts';
import {
  isSealed,
  makeCurrentIfItMay,
  publish,
  releaseFolder,
  runFolder,
  seal,
} from '../../pipeline/publish/publish.ts';
import { verifyRelease } from '../../pipeline/releases/verify.ts';
import { completeArchive } from '../../pipeline/vintages/vintages.ts';

const [data, finished, key] = process.argv.slice(2) as [string, string, string];
const run = JSON.parse(key) as RunKey;
const unlock = await lockDataFolder(data);
const [released, folder] = [releaseFolder(data, run), runFolder(data, run)];
const arm = () => (globalThis as { armFaults?: () => void }).armFaults?.();
if (existsSync(released)) {
  arm();
  makeCurrentIfItMay(data, run, verifyRelease(released).inputs);
  completeArchive(data);
  process.stdout.write('up to date');
} else {
  if (isSealed(folder, run)) arm();
  else {
    rmSync(join(data, 'runs'), { recursive: true, force: true });
    mkdirSync(join(data, 'runs'), { recursive: true });
    cpSync(finished, folder, { recursive: true });
    arm();
    seal(folder, run);
  }
  publish(data, run);
  completeArchive(data);
  process.stdout.write('released');
}
unlock();
