import { copyFileSync, existsSync, mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { openReadOnly, select } from '../../database/database.ts';
import type { TellFound } from '../../inputs/ingest.ts';
import type { Project } from '../../project/project.ts';
import { runKey } from '../../project/run_key.ts';
import { pointedAt, pointTo, releasesFolder } from '../../releases/current.ts';
import { MANIFEST_FILE } from '../../releases/manifest.ts';
import { BUILT_FILE, buildDatabase, type Tell } from '../../run.ts';
import { readSeeds } from '../../seeds/seeds.ts';

/** What was read of each source. */
interface SourceChecked {
  readonly path: string;
  readonly read: number;
  readonly accepted: number;
  readonly rejected: number;
  readonly notes: number;
}

export interface Checked {
  readonly sources: readonly SourceChecked[];
  /** What is unlikely and stands all the same, one line a kind. */
  readonly told: readonly string[];
}

/**
 * Does what a run does up to its last check, in a folder of its own: it takes no lock of the data folder, writes
 * nothing there, and so neither waits for a run nor disturbs one.
 */
export async function checkRun(
  { project, asOf, folder }: { project: Project; asOf?: string; folder: string },
  { tell, tellFound }: { tell: Tell; tellFound: TellFound },
): Promise<Checked> {
  const data = join(folder, 'data');
  const build = join(folder, 'build');
  for (const made of [data, build]) mkdirSync(made);
  standIn(project.dataFolder, data);

  const told: string[] = [];
  const warn = (lines: readonly string[]) => void told.push(...lines);
  const apart = { ...project, dataFolder: data };
  const seeds = readSeeds(project, tellFound);
  await buildDatabase(apart, seeds, runKey(project, asOf), build, tell, { warn, tellFound });

  const database = await openReadOnly(join(build, BUILT_FILE));
  try {
    const sources = await select<SourceChecked>(
      database.connection,
      'select path, read, accepted, rejected, notes from detail.source',
    );
    return { sources, told };
  } finally {
    database.close();
  }
}

/** What a run reads of the data folder: the archive of vintages, and what the current release says of its inputs. */
function standIn(dataFolder: string, data: string): void {
  const vintages = join(dataFolder, 'vintages');
  if (existsSync(vintages)) symlinkSync(vintages, join(data, 'vintages'), 'dir');
  const current = pointedAt(dataFolder);
  if (current === undefined) return;
  mkdirSync(join(releasesFolder(data), current), { recursive: true });
  const manifest = join(releasesFolder(dataFolder), current, MANIFEST_FILE);
  if (existsSync(manifest)) copyFileSync(manifest, join(releasesFolder(data), current, MANIFEST_FILE));
  pointTo(data, { runId: current });
}
