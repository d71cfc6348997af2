import { statfsSync } from 'node:fs';
import { dirname } from 'node:path';

/** Half-built, released and one in the place of the last: what a run may need at its height, in sizes of a release. */
const RELEASES_NEEDED = 3;

export interface Disk {
  /** Null where the system does not tell. */
  readonly free_bytes: number | null;
  /** Below this a run may not end. */
  readonly least_free_bytes: number;
  readonly is_nearly_full: boolean;
}

/**
 * @param folder of the data, or where it will be.
 * @param releaseBytes of the current release.
 * @param least bytes that should be free, where the operator says so.
 */
export function diskOf(folder: string, releaseBytes: number, least?: number): Disk {
  const least_free_bytes = least ?? RELEASES_NEEDED * releaseBytes;
  const free_bytes = freeBytes(folder);
  return {
    free_bytes,
    least_free_bytes,
    is_nearly_full: free_bytes !== null && free_bytes < least_free_bytes,
  };
}

function freeBytes(folder: string): number | null {
  try {
    const { bavail, bsize } = statfsSync(folder);
    return bavail * bsize;
  } catch (error) {
    const above = dirname(folder);
    if ((error as NodeJS.ErrnoException).code === 'ENOENT' && above !== folder) return freeBytes(above);
    return null;
  }
}
