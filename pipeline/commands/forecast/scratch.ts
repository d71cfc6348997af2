import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onStop } from '../stop.ts';

/** A folder for what is passing, gone when the work is done, has failed or was stopped. */
export async function inScratch<T>(work: (folder: string) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'adequation-forecast-'));
  const clear = () => rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  const off = onStop(clear);
  try {
    return await work(folder);
  } finally {
    off();
    clear();
  }
}
