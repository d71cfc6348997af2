import { join } from 'node:path';
import { EXIT, type Problem, UserError } from '../../problem.ts';
import { currentRelease, releasesFolder } from '../../releases/current.ts';
import { findRelease } from '../../releases/find.ts';
import { listReleases } from '../../releases/list.ts';
import { readPointer } from '../../releases/pointer.ts';
import { scanDatabase } from '../../releases/scan.ts';
import { verifyRelease } from '../../releases/verify.ts';
import { verifyVintages } from '../../vintages/archive.ts';

export interface Verified {
  readonly releases: readonly {
    readonly id: string;
    readonly files: number;
    readonly tables: number;
    readonly rows: number;
  }[];
  readonly vintages: number;
}

/**
 * Looks whether releases are, byte for byte, what was released, and whether their databases open; and at what stands
 * around them: `current`, the pointer file, the archive of vintages, foreign files.
 *
 * @param which one release, by what `findRelease` understands; `all` of them; the current one when absent.
 * @throws UserError (exit 6) with all that is wrong, at once; (exit 2) where there is no such release.
 */
export async function verifyData(dataFolder: string, which?: { release: string } | 'all'): Promise<Verified> {
  const problems: Problem[] = [];
  const take = async <T>(look: () => T | Promise<T>): Promise<T | undefined> => {
    try {
      return await look();
    } catch (error) {
      if (!(error instanceof UserError) || error.exitCode !== EXIT.integrity) throw error;
      problems.push(...error.problems);
      return undefined;
    }
  };
  const current = await take(() => currentRelease(dataFolder));
  await take(() => readPointer(dataFolder));
  const vintages = (await take(() => verifyVintages(dataFolder))) ?? 0;
  const { ids, others } = (await take(() => choose(dataFolder, current, which))) ?? { ids: [], others: [] };
  problems.push(...others);
  const releases: Verified['releases'][number][] = [];
  for (const id of ids) {
    const release = join(releasesFolder(dataFolder), id);
    await take(async () => {
      const { files } = verifyRelease(release);
      releases.push({ id, files: files.length, ...(await scanDatabase(release)) });
    });
  }
  if (problems.length > 0) throw new UserError(EXIT.integrity, problems);
  return { releases, vintages };
}

function choose(
  dataFolder: string,
  current: string | undefined,
  which: { release: string } | 'all' | undefined,
): { ids: string[]; others: Problem[] } {
  const folder = releasesFolder(dataFolder);
  if (which === undefined)
    return { ids: current === undefined ? [] : [current.slice(folder.length + 1)], others: [] };
  if (which !== 'all')
    return { ids: [findRelease(dataFolder, { name: which.release, where: 'release' }).id], others: [] };
  const { releases, others } = listReleases(dataFolder);
  return {
    ids: releases.map(({ id }) => id),
    others: others.map(({ name, what }) => ({
      where: join(folder, name),
      rule: 'integrity',
      what: `${what} lies among the releases.`,
      why: 'nothing but releases is kept there, and no command reads or removes anything else.',
      fix: 'move it elsewhere, or remove it.',
    })),
  };
}
