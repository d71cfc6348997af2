import { createHash } from 'node:crypto';
import { lstatSync, readdirSync, readFileSync, readlinkSync } from 'node:fs';
import { join, relative } from 'node:path';
import { LOCK_FILE } from '../../../pipeline/publish/lock.ts';

/** Everything below a folder: path → what it is, by bytes; with `times` also when it was last written. */
export function tree(folder: string, { times = false } = {}): Record<string, string> {
  const found: Record<string, string> = {};
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name);
    // Nobody reads the lock file: reading it would free the lock.
    if (entry.name === LOCK_FILE) continue;
    const time = times ? ` ${lstatSync(path).mtimeMs}` : '';
    found[relative(folder, path)] = (entry.isSymbolicLink() ? `→ ${readlinkSync(path)}` : bytes(path)) + time;
  }
  return found;
}

function bytes(path: string): string {
  if (lstatSync(path).isDirectory()) return 'folder';
  return createHash('sha256').update(readFileSync(path)).digest('hex');
}
