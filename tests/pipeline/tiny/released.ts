import { copyFileSync, cpSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createDatabase, type Database } from '../../../pipeline/database/database.ts';
import { runKey } from '../../../pipeline/project/run_key.ts';
import { currentRelease } from '../../../pipeline/releases/current.ts';
import { DATABASE_FILE } from '../../../pipeline/releases/manifest.ts';
import { BUILT_FILE, buildDatabase, run } from '../../../pipeline/run.ts';
import { readSeeds } from '../../../pipeline/seeds/seeds.ts';
import { once } from './once.ts';
import { type Files, type WrittenProject, writeProject } from './write_project.ts';

export interface Released extends WrittenProject {
  readonly release: string;
  readonly database: string;
}

/** A project with its release, which the caller may change: the run itself is done once for all who ask for it. */
export async function released(files: Files): Promise<Released> {
  const made = await once(['released', keyOf(files)], async (folder) => {
    const project = writeProject(files).load();
    await run({ ...project, dataFolder: folder }, { tell: () => undefined });
  });
  const project = writeProject(files);
  cpSync(made, project.data, { recursive: true, verbatimSymlinks: true });
  const release = currentRelease(project.data);
  if (release === undefined) throw new Error('the run released nothing');
  return { ...project, release, database: join(release, DATABASE_FILE) };
}

/** A project's database, checked, without tables and pages: built once for all who ask for it, to be read only. */
export async function built(files: Files): Promise<string> {
  return join(await once(['built', keyOf(files)], (folder) => buildInto(files, folder)), BUILT_FILE);
}

/** As `built`, but anew, for tests that compare two builds. */
export async function builtAnew(files: Files): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'built-'));
  await buildInto(files, folder);
  return join(folder, BUILT_FILE);
}

async function buildInto(files: Files, folder: string): Promise<void> {
  const project = writeProject(files).load();
  await buildDatabase(project, readSeeds(project), runKey(project), folder, () => undefined);
}

/** Bytes as text, since JSON would write them as an object of numbers. */
function keyOf(files: Files): unknown {
  return Object.entries(files).map(([path, content]) => [
    path,
    typeof content === 'string' ? content : Buffer.from(content).toString('base64'),
  ]);
}

/** A copy of a built or released database that may be spoilt, opened for writing. */
export function openCopy(database: string): Promise<Database> {
  const folder = mkdtempSync(join(tmpdir(), 'copy-'));
  copyFileSync(database, join(folder, 'copy.duckdb'));
  return createDatabase(join(folder, 'copy.duckdb'), folder);
}
