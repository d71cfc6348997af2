import { lstatSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** Every file below a folder, at any depth, in the order of their paths; links and devices are none. */
export function filesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}

/** A file itself, or every file below a folder: a table of a release is either. */
export function filesAt(path: string): string[] {
  return statSync(path).isFile() ? [path] : filesBelow(path);
}

/** Bytes of all files below a folder, or of a file. */
export function bytesBelow(path: string): number {
  const entry = lstatSync(path);
  if (!entry.isDirectory()) return entry.size;
  return filesBelow(path).reduce((sum, one) => sum + lstatSync(one).size, 0);
}
