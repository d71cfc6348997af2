import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join, relative } from 'node:path';
import { writeDurably } from '../durable.ts';
import { filesAt } from '../files_below.ts';
import { sha256Of } from '../sha256.ts';

/**
 * Parts of a run's folder that are finished, each with the hashes of its files: a run that is killed while it writes
 * goes on with the parts that are not. The lists go when the folder is sealed.
 */
export class Parts {
  readonly #folder: string;
  readonly #key: string;

  /** @param key of the run: what another run has left is no part of this one. */
  constructor(folder: string, key: string) {
    this.#folder = folder;
    this.#key = key;
  }

  /** Whether every file of the part is there as it was written. */
  isFinished(part: string): boolean {
    const path = this.#list(part);
    if (!existsSync(path)) return false;
    const held = parsed(path);
    if (held?.key !== this.#key) return false;
    return Object.entries(held.files).every(([file, sum]) => {
      const full = join(this.#folder, file);
      return existsSync(full) && sha256Of(full) === sum;
    });
  }

  /** @param within files and folders of the part, relative to the folder. */
  finish(part: string, within: readonly string[]): void {
    const paths = within.map((name) => join(this.#folder, name)).flatMap(filesAt);
    const files = Object.fromEntries(paths.map((path) => [relative(this.#folder, path), sha256Of(path)]));
    writeDurably(this.#list(part), `${JSON.stringify({ key: this.#key, files })}\n`);
  }

  /** Before the folder is sealed. */
  forget(part: string): void {
    rmSync(this.#list(part), { force: true });
  }

  #list(part: string): string {
    return join(this.#folder, `${part}.part.json`);
  }
}

/** Undefined where the list was cut short. */
function parsed(path: string): { key: string; files: Record<string, string> } | undefined {
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as { key: string; files: Record<string, string> };
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}
