import { renameSync, rmSync } from 'node:fs';
import { onStop } from '../stop.ts';

/** A file that is being written beside the one it will be. */
export interface PartFile {
  /** Of this process alone: two that write one output do not meet, and no file of a user has this name. */
  readonly path: string;
  /** It is whole, and takes its name. */
  finish(): void;
  drop(): void;
}

/** What is written appears under its name only when it is whole; of a work that fails or is stopped nothing stays. */
export function partFile(output: string): PartFile {
  const path = `${output}.${process.pid}.part`;
  const remove = () => rmSync(path, { force: true });
  const off = onStop(remove);
  return {
    path,
    finish: () => {
      try {
        renameSync(path, output);
      } catch (error) {
        remove();
        throw error;
      } finally {
        off();
      }
    },
    drop: () => {
      off();
      remove();
    },
  };
}
