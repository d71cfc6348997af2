import { readdirSync } from 'node:fs';
import { join } from 'node:path';

/** Every file below a folder, at any depth, in the order of their paths; links and devices are none. */
export function filesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}
