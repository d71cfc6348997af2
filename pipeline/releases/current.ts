import { existsSync, lstatSync, readlinkSync, rmSync, symlinkSync } from 'node:fs';
import { basename, join } from 'node:path';
import { renameDurably } from '../durable.ts';
import { EXIT, UserError } from '../problem.ts';

/** Name of a release: its edition's date and the beginning of its key. */
const RELEASE_ID = /^\d{4}-\d\d-\d\d-[0-9a-f]{12}$/;

export const isReleaseId = (name: string): boolean => RELEASE_ID.test(name);

export function releasesFolder(dataFolder: string): string {
  return join(dataFolder, 'releases');
}

/** Where the current release is, or undefined before the first one. @throws UserError (exit 6) as `pointedAt`, and where it leads nowhere. */
export function currentRelease(dataFolder: string): string | undefined {
  const id = pointedAt(dataFolder);
  if (id === undefined) return undefined;
  const release = join(releasesFolder(dataFolder), id);
  if (existsSync(release)) return release;
  throw damaged(
    dataFolder,
    `it leads to ${join('releases', id)}, which is gone.`,
    'put the release back from a copy, go back to another with `adequation rollback`, or run again.',
  );
}

/**
 * The release that `current` names, be it there or not; undefined before the first one.
 * @throws UserError (exit 6) where `current` is no link to a release.
 */
export function pointedAt(dataFolder: string): string | undefined {
  const current = join(dataFolder, 'current');
  const found = lstatSync(current, { throwIfNoEntry: false });
  if (found === undefined) return undefined;
  const target = found.isSymbolicLink() ? readlinkSync(current) : undefined;
  if (target !== undefined && join('releases', basename(target)) === join(target)) return basename(target);
  throw damaged(
    dataFolder,
    target === undefined
      ? `it is a ${found.isDirectory() ? 'folder' : 'file'} and no link to a release.`
      : `it leads to "${target}", where no releases are kept.`,
    'move it out of the data folder, then name a release with `adequation rollback --to <id>`, or run again.',
  );
}

function damaged(dataFolder: string, what: string, fix: string): UserError {
  return new UserError(EXIT.integrity, [
    {
      where: join(dataFolder, 'current'),
      rule: 'current',
      what,
      why: 'readers find the release by this link, and only `run` and `rollback` move it.',
      fix,
    },
  ]);
}

/** Flips `current` by renaming a new link over the old one: readers see one release or the other. */
export function pointTo(dataFolder: string, { runId }: { readonly runId: string }): void {
  const next = join(dataFolder, 'current.next');
  if (lstatSync(next, { throwIfNoEntry: false })) rmSync(next);
  symlinkSync(join('releases', runId), next, 'dir');
  renameDurably(next, join(dataFolder, 'current'));
}
