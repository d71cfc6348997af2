import { pointedAt } from './current.ts';
import { findRelease } from './find.ts';
import { listReleases } from './list.ts';
import { flip, holdOf, readPointer } from './pointer.ts';
import { scanDatabase } from './scan.ts';
import { verifyRelease } from './verify.ts';

export interface RolledBack {
  /** What was current; undefined where nothing was. */
  readonly from: string | undefined;
  readonly to: string;
  /** Releases that do not come back by a run of the same files; empty where nothing is held. */
  readonly insteadOf: readonly string[];
}

/**
 * Makes an earlier release the current one, and holds it: a run of the same files does not undo it, a run of changed
 * files does. Whoever calls holds the lock of the data folder.
 *
 * @param to what `findRelease` understands; the one that was current before when absent.
 * @throws UserError (exit 2) where there is no such release, (exit 6) where it is not what was released; nothing has
 *   changed then.
 */
export async function rollback(dataFolder: string, to?: string): Promise<RolledBack> {
  const from = pointedAt(dataFolder);
  const target = findRelease(dataFolder, { name: to ?? 'previous', where: '--to' });
  verifyRelease(target.path);
  await scanDatabase(target.path);
  const { releases } = listReleases(dataFolder);
  const place = (id: string) => releases.findIndex((release) => release.id === id);
  // A release that is gone counts as later: its files may still be there, and a run would make it again.
  const isLater = (id: string) => place(id) < 0 || place(id) > place(target.id);
  const left = new Set([...(holdOf(dataFolder)?.instead_of ?? []), ...(from === undefined ? [] : [from])]);
  const insteadOf = [...left].filter((id) => id !== target.id && isLater(id));
  const { was_current } = readPointer(dataFolder);
  const at = was_current.lastIndexOf(target.id);
  const before =
    at >= 0
      ? was_current.slice(0, at)
      : [...was_current, ...(from === undefined ? [] : [from])].filter(
          (id) => !isLater(id) && id !== target.id,
        );
  flip(dataFolder, target.id, {
    was_current: before,
    ...(insteadOf.length === 0 ? {} : { held: { release: target.id, instead_of: insteadOf } }),
  });
  return { from, to: target.id, insteadOf };
}

/** Lets the next run be current again. @returns what was held, if anything was. */
export function releaseHold(dataFolder: string): string | undefined {
  const held = holdOf(dataFolder);
  if (held === undefined) return undefined;
  flip(dataFolder, held.release, { was_current: readPointer(dataFolder).was_current });
  return held.release;
}
