import { lstatSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { bytesBelow } from '../files_below.ts';
import { archivedOrder } from '../vintages/archive.ts';
import { isReleaseId, pointedAt, releasesFolder } from './current.ts';
import { findManifest, MANIFEST_FILE, type Manifest } from './manifest.ts';
import { faultsOf } from './verify.ts';

export interface ListedRelease {
  readonly id: string;
  /** Its folder. */
  readonly path: string;
  readonly manifest: Manifest;
  /** When its manifest was written, as the disk has it (ISO 8601, UTC): a copy of the data folder may say otherwise. */
  readonly writtenAt: string;
  /** Size of all its files. */
  readonly bytes: number;
  /** Files that are missing, of another size, or that nobody released; hashes are not computed. */
  readonly faults: number;
  readonly isCurrent: boolean;
}

export interface Releases {
  /** By the date of the edition, then in the order in which they were released: newest last. */
  readonly releases: readonly ListedRelease[];
  /** What lies beside them and is no release, each with what it seems to be. */
  readonly others: readonly { readonly name: string; readonly what: string }[];
}

/** All releases of a data folder; whatever else lies there is told, and nothing is changed. */
export function listReleases(dataFolder: string): Releases {
  const folder = releasesFolder(dataFolder);
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) return { releases: [], others: [] };
  const current = pointedAt(dataFolder);
  const releases: ListedRelease[] = [];
  const others: Releases['others'][number][] = [];
  for (const name of readdirSync(folder).sort()) {
    const path = join(folder, name);
    const found = look(name, path);
    if (typeof found === 'string') others.push({ name, what: found });
    else
      releases.push({
        id: name,
        path,
        manifest: found,
        writtenAt: statSync(join(path, MANIFEST_FILE)).mtime.toISOString(),
        bytes: bytesBelow(path),
        faults: faultsOf(path, found).length,
        isCurrent: name === current,
      });
  }
  return { releases: inOrder(releases, archivedOrder(dataFolder)), others };
}

/** The manifest of a release, or what it is instead. */
function look(name: string, path: string): Manifest | string {
  const entry = lstatSync(path);
  if (!entry.isDirectory()) return entry.isSymbolicLink() ? 'a link' : 'a file';
  if (!isReleaseId(name)) return 'a folder of another name than releases have';
  const manifest = findManifest(path);
  if (manifest === undefined) return `half a release: it has no ${MANIFEST_FILE} that can be read`;
  return manifest.run_id === name ? manifest : `a copy of ${manifest.run_id} under another name`;
}

/**
 * Of one date the order is the archive's, which a copy of the data folder keeps and the times of files are lost in; one
 * that is not archived yet was released after all that are.
 */
function inOrder(releases: readonly ListedRelease[], archived: ReadonlyMap<string, number>): ListedRelease[] {
  const place = ({ id }: ListedRelease) => archived.get(id) ?? Number.MAX_SAFE_INTEGER;
  return [...releases].sort(
    (a, b) =>
      compared(a.manifest.as_of, b.manifest.as_of) ||
      place(a) - place(b) ||
      compared(a.writtenAt, b.writtenAt) ||
      compared(a.id, b.id),
  );
}

const compared = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
