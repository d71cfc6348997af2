import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

const asked = new Map<string, Promise<string>>();

/**
 * Makes what `parts` describe once for all processes of a test run: whoever asks first makes it, the others wait as
 * long as the maker lives. Nobody may change what lies there: take a copy.
 *
 * @param parts everything that the outcome hangs on, beside the code.
 * @param make fills the folder.
 * @returns the folder.
 */
export function once(parts: unknown, make: (folder: string) => Promise<void>): Promise<string> {
  const key = createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, 24);
  const known = asked.get(key) ?? madeOnce(join(tmpdir(), `once-${key}`), make);
  asked.set(key, known);
  return known;
}

/** The folder gets its name when all of it is there. */
async function madeOnce(folder: string, make: (folder: string) => Promise<void>): Promise<string> {
  const claim = `${folder}.claim`;
  while (!isClaimed(claim)) {
    if (existsSync(folder)) return folder;
    endedMaker(claim);
    await wait(50);
  }
  try {
    if (existsSync(folder)) return folder;
    const begun = `${folder}.begun`;
    rmSync(begun, { recursive: true, force: true });
    mkdirSync(begun);
    await make(begun);
    renameSync(begun, folder);
    return folder;
  } finally {
    rmSync(claim);
  }
}

/** Whether the claim is ours: no two processes can create the same file. */
function isClaimed(claim: string): boolean {
  try {
    writeFileSync(claim, String(process.pid), { flag: 'wx' });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

/** @throws Error when the process that made it is gone: it would never be there. */
function endedMaker(claim: string): void {
  const maker = existsSync(claim) ? Number(readFileSync(claim, 'utf8')) : 0;
  if (maker === 0) return;
  try {
    process.kill(maker, 0);
  } catch {
    if (existsSync(claim)) throw new Error(`process ${maker} ended before it had made ${claim}`);
  }
}
