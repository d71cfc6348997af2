import { closeSync, fsyncSync, openSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/** To the disk: a rename is atomic, but only durable once file and folder are synced. */
export function sync(path: string): void {
  const descriptor = openSync(path, 'r');
  try {
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}

/** A rename that a power cut does not undo; from and to in the same folder, or both folders are synced. */
export function renameDurably(from: string, to: string): void {
  renameSync(from, to);
  sync(dirname(to));
  if (dirname(from) !== dirname(to)) sync(dirname(from));
}

/**
 * Writes a small file whole or not at all: whoever reads meanwhile finds the old text or the new.
 *
 * @param mode who may read it; as the account usually has it when absent.
 */
export function writeDurably(path: string, text: string, mode = 0o666): void {
  const part = `${path}.part`;
  writeFileSync(part, text, { mode });
  sync(part);
  renameDurably(part, path);
}
