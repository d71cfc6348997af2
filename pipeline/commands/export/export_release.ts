import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import type { DuckDBConnection } from '@duckdb/node-api';
import { openReadOnly, select } from '../../database/database.ts';
import { nameOf } from '../../dictionary/keys.ts';
import { cubes } from '../../exchange/cube.ts';
import { suggestion } from '../../files/nearest.ts';
import { EXIT, UserError } from '../../problem.ts';
import type { Project } from '../../project/project.ts';
import { isInsideReleases } from '../../publish/immutable.ts';
import type { ExportFormat } from '../../publish/table_format.ts';
import { currentRelease } from '../../releases/current.ts';
import { DATABASE_FILE } from '../../releases/manifest.ts';
import { verifyForReading } from '../../releases/verify.ts';
import { onStop } from '../stop.ts';
import { tooLong } from './too_long.ts';
import { filesOf, type MakeWorkbook, wantsCubes, writeDoor } from './write_door.ts';

export interface ExportOptions {
  readonly format: ExportFormat;
  /** All that the format can hold when absent. */
  readonly tables?: readonly string[] | undefined;
  readonly out: string;
}

/**
 * What `adequation export` does: writes tables of the current release, which itself is only read.
 *
 * @returns paths of the files.
 * @throws UserError (exit 6) when the release is not what was released, (exit 2) when there is none, a table is not in it or too long for the format, the folder lies where releases are
 *   kept, or a file is there already. Nothing is written then, nor where it fails or is stopped on the way.
 */
export async function exportRelease(
  project: Project,
  options: ExportOptions,
  makeWorkbook: MakeWorkbook,
): Promise<string[]> {
  const release = currentRelease(project.dataFolder);
  if (release === undefined)
    throw refused(
      project.dataFolder,
      'there is no release to export from yet.',
      'run `adequation run` first, or name another folder with --data.',
    );
  const folder = resolve(options.out);
  if (isInsideReleases(folder, project.dataFolder))
    throw refused('--out', `${folder} lies where releases are kept.`, 'name a folder elsewhere.');
  verifyForReading(release);
  // Half a table looks like a whole one: files are made beside their place, where there is room for what is sorted too.
  const work = join(folder, `.export-${process.pid}`);
  const clear = () => {
    if (existsSync(work)) rmSync(work, { recursive: true });
  };
  const off = onStop(clear);
  const database = await openReadOnly(join(release, DATABASE_FILE), { spill: join(work, 'spill') });
  try {
    const tables = await chosen(database.connection, options);
    const problems = await tooLong(database.connection, options.format, tables);
    if (problems.length > 0) throw new UserError(EXIT.usage, problems);
    const files = filesOf(options.format, tables);
    for (const path of files.map((file) => join(folder, file)))
      if (existsSync(path))
        throw refused(path, 'the file is there already and was left as it is.', 'name another folder.');
    makeOut(work);
    const { connection } = database;
    await writeDoor({ connection, format: options.format, tables, folder: work, makeWorkbook });
    for (const file of files) renameSync(join(work, file), join(folder, file));
    return files.map((file) => join(folder, file));
  } finally {
    off();
    database.close();
    clear();
  }
}

function makeOut(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true });
  } catch (error) {
    if (!/^(EEXIST|ENOTDIR)$/.test((error as NodeJS.ErrnoException).code ?? '')) throw error;
    throw refused('--out', `a file stands at ${dirname(folder)} or above it.`, 'name a folder.');
  }
}

/** @throws UserError for a table that the release has not, or that the format cannot hold. */
async function chosen(
  connection: DuckDBConnection,
  { format, tables }: ExportOptions,
): Promise<readonly string[]> {
  const held = await select<{ table_name: string }>(
    connection,
    'select distinct table_name from duckdb_columns() where not internal order by table_name',
  );
  const known = held.map((row) => row.table_name);
  for (const table of tables ?? [])
    if (!known.includes(table))
      throw refused('--table', `the release has no table "${table}".`, suggestion(table, known));
  if (!wantsCubes(format)) return tables ?? known;
  const able = cubes()
    .map(({ table }) => nameOf(table))
    .filter((name) => known.includes(name));
  for (const table of tables ?? [])
    if (!able.includes(table))
      throw refused(
        '--table',
        `"${table}" is not made of numbers by dimensions and year, which is all that ${format} can hold.`,
        `choose among ${able.sort().join(', ')}.`,
      );
  return tables ?? able;
}

function refused(where: string, what: string, fix: string): UserError {
  return new UserError(EXIT.usage, [{ where, rule: 'export', what, fix }]);
}
