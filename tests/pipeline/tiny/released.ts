import { copyFileSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createDatabase, type Database } from '../../../pipeline/database/database.ts';
import { runKey } from '../../../pipeline/project/run_key.ts';
import { DATABASE_FILE } from '../../../pipeline/publish/publish.ts';
import { BUILT_FILE, buildDatabase, run } from '../../../pipeline/run.ts';
import { readSeeds } from '../../../pipeline/seeds/seeds.ts';
import { type Files, type WrittenProject, writeProject } from './write_project.ts';

export interface Released extends WrittenProject {
  readonly release: string;
  readonly database: string;
}

/** Runs a project to its release in this process. */
export async function released(files: Files): Promise<Released> {
  const project = writeProject(files);
  const { release } = await run(project.load(), { tell: () => undefined });
  return { ...project, release, database: join(release, DATABASE_FILE) };
}

/** Builds a project's database, checked, without writing tables and pages; gives its path. */
export async function built(files: Files): Promise<string> {
  const project = writeProject(files).load();
  const folder = mkdtempSync(join(tmpdir(), 'built-'));
  await buildDatabase(project, readSeeds(project), runKey(project), folder, () => undefined);
  return join(folder, BUILT_FILE);
}

/** A copy of a built or released database that may be spoilt, opened for writing. */
export function openCopy(database: string): Promise<Database> {
  const folder = mkdtempSync(join(tmpdir(), 'copy-'));
  copyFileSync(database, join(folder, 'copy.duckdb'));
  return createDatabase(join(folder, 'copy.duckdb'), folder);
}
