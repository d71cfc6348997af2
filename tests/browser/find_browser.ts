import { existsSync, mkdirSync, rmdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { type Browser, chromium } from 'playwright-core';

const systemNames = ['chromium', 'chromium-browser', 'google-chrome'];

/** Nothing that calls home: a page must work without a network, and so must its test. */
const flags = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** CHROMIUM_PATH, then a browser of the system, then the one that a development dependency carries. */
export async function findBrowser(environment: NodeJS.ProcessEnv = process.env): Promise<string> {
  if (environment.CHROMIUM_PATH) return environment.CHROMIUM_PATH;
  const folders = (environment.PATH ?? '').split(delimiter).filter((folder) => folder !== '');
  const system = systemNames.flatMap((name) => folders.map((folder) => join(folder, name))).find(existsSync);
  return system ?? (await packagedBrowser());
}

/** The package unpacks its system libraries only where it believes to run in its usual home. */
export async function packagedBrowser(): Promise<string> {
  process.env.AWS_EXECUTION_ENV ??= 'AWS_Lambda_nodejs20.x';
  const { default: packaged } = await import('@sparticuz/chromium');
  const release = await takeTurn();
  try {
    const path = await packaged.executablePath();
    declareFonts(join(tmpdir(), 'fonts'));
    return path;
  } finally {
    release();
  }
}

/** The package looks for its fonts in /tmp alone; without a font a page has no text, and no test would see it. */
function declareFonts(folder: string): void {
  const folders = [folder, '/usr/share/fonts'].map((path) => `<dir>${path}</dir>`).join('');
  const cache = `<cachedir>${join(folder, 'cache')}</cachedir>`;
  writeFileSync(
    join(folder, 'fonts.conf'),
    `<?xml version="1.0"?><fontconfig>${folders}${cache}</fontconfig>`,
  );
}

/** Test files run at the same time, and a browser that another is still unpacking does not start. */
async function takeTurn(): Promise<() => void> {
  const folder = join(tmpdir(), 'adequation-unpacking-browser');
  for (;;) {
    try {
      mkdirSync(folder);
      return () => rmdirSync(folder);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
      const since = statSync(folder, { throwIfNoEntry: false })?.mtimeMs ?? Date.now();
      // Left behind by a test that was killed: unpacking takes seconds.
      if (Date.now() - since > 60_000) rmSync(folder, { recursive: true, force: true });
      await setTimeout(100);
    }
  }
}

export async function launchBrowser(executablePath: string): Promise<Browser> {
  return chromium.launch({ executablePath, args: flags });
}
