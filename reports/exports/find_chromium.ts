import { existsSync, mkdirSync, rmdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { setTimeout } from 'node:timers/promises';

const systemNames = ['chromium', 'chromium-browser', 'google-chrome'];

/** No browser on this machine; `tried` says where it was looked for. */
export class NoBrowser extends Error {
  constructor(tried: string) {
    super(`no Chromium was found: ${tried}`);
    this.name = 'NoBrowser';
  }
}

/**
 * CHROMIUM_PATH, then a browser of the system, then the one that the package @sparticuz/chromium carries.
 * @throws NoBrowser when there is none, or when CHROMIUM_PATH names a file that does not exist.
 */
export async function findChromium(environment: NodeJS.ProcessEnv = process.env): Promise<string> {
  const named = environment.CHROMIUM_PATH;
  if (named) {
    if (existsSync(named)) return named;
    throw new NoBrowser(`CHROMIUM_PATH names ${named}, which does not exist.`);
  }
  const folders = (environment.PATH ?? '').split(delimiter).filter((folder) => folder !== '');
  const system = systemNames.flatMap((name) => folders.map((folder) => join(folder, name))).find(existsSync);
  return system ?? (await packagedBrowser());
}

/** The package unpacks its system libraries only where it believes to run in its usual home. */
export async function packagedBrowser(): Promise<string> {
  process.env.AWS_EXECUTION_ENV ??= 'AWS_Lambda_nodejs20.x';
  const { default: packaged } = await importPackage();
  const release = await takeTurn();
  try {
    return await packaged.executablePath();
  } finally {
    release();
  }
}

async function importPackage() {
  try {
    return await import('@sparticuz/chromium');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ERR_MODULE_NOT_FOUND') throw error;
    throw new NoBrowser(
      `CHROMIUM_PATH is not set, ${systemNames.join(', ')} are not in PATH, and @sparticuz/chromium is not installed.`,
    );
  }
}

/** Two processes may want it at the same time, and a browser that another is still unpacking does not start. */
async function takeTurn(): Promise<() => void> {
  const folder = join(tmpdir(), 'adequation-unpacking-browser');
  for (;;) {
    try {
      mkdirSync(folder);
      return () => rmdirSync(folder);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
      const since = statSync(folder, { throwIfNoEntry: false })?.mtimeMs ?? Date.now();
      // Left behind by a process that was killed: unpacking takes seconds.
      if (Date.now() - since > 60_000) rmSync(folder, { recursive: true, force: true });
      await setTimeout(100);
    }
  }
}
