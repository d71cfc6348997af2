import { existsSync, mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { openReadOnly, select } from '../../database/database.ts';
import { suggestion } from '../../files/nearest.ts';
import { EXIT, UserError } from '../../problem.ts';
import type { Project } from '../../project/project.ts';
import { exportTable } from '../../publish/export_table.ts';
import { isInsideReleases } from '../../publish/immutable.ts';
import { currentRelease, DATABASE_FILE } from '../../publish/publish.ts';
import { type TableFormat, tableFile } from '../../publish/table_format.ts';

export interface ExportOptions {
  readonly format: TableFormat;
  /** All of them when absent. */
  readonly tables?: readonly string[] | undefined;
  readonly out: string;
}

/**
 * What `adequation export` does: writes tables of the current release, which itself is only read.
 *
 * @returns paths of the files.
 * @throws UserError (exit 2) when there is no release, a table is not in it, the folder lies where releases are
 *   kept, or a file is there already. Nothing is written then.
 */
export async function exportRelease(project: Project, options: ExportOptions): Promise<string[]> {
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
  const database = await openReadOnly(join(release, DATABASE_FILE), { externalAccess: true });
  try {
    const held = await select<{ table_name: string }>(
      database.connection,
      "select table_name from information_schema.tables where table_schema = 'main' order by table_name",
    );
    const known = held.map((row) => row.table_name);
    const tables = options.tables ?? known;
    for (const table of tables)
      if (!known.includes(table))
        throw refused('--table', `the release has no table "${table}".`, suggestion(table, known));
    for (const table of tables) {
      const path = join(folder, tableFile(table, options.format));
      if (existsSync(path))
        throw refused(path, 'the file is there already and was left as it is.', 'name another folder.');
    }
    mkdirSync(folder, { recursive: true });
    const paths: string[] = [];
    for (const table of tables)
      paths.push(await exportTable(database.connection, table, options.format, folder));
    return paths;
  } finally {
    database.close();
  }
}

function refused(where: string, what: string, fix: string): UserError {
  return new UserError(EXIT.usage, [{ where, rule: 'export', what, fix }]);
}
