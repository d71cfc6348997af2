import { statSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { openReadOnly, select } from '../database/database.ts';
import type { Project } from '../project/project.ts';
import type { Seeds } from '../seeds/row.ts';
import { sha256Of } from '../sha256.ts';
import { DATABASE_FILE, type ReleaseInput } from './manifest.ts';

/**
 * The files that a release was made from, for its manifest: project file, code lists, seeds and sources, in that order.
 *
 * @param folder holds the finished database, which knows how many records of each source were read.
 */
export async function listInputs(project: Project, seeds: Seeds, folder: string): Promise<ReleaseInput[]> {
  const records = await sourceRecords(join(folder, DATABASE_FILE));
  const listed = (
    kind: ReleaseInput['kind'],
    id: string,
    path: string,
    rows: number | null,
  ): ReleaseInput => {
    const full = resolve(project.root, path);
    return { kind, id, path, bytes: statSync(full).size, sha256: sha256Of(full), rows };
  };
  const named = (declared: object): (readonly [id: string, path: string])[] =>
    Object.entries(declared as Record<string, string | { readonly path: string } | undefined>).flatMap(
      ([id, file]) =>
        file === undefined ? [] : [[id, typeof file === 'string' ? file : file.path] as const],
    );
  const rows = (id: string) => (seeds as Record<string, readonly unknown[] | undefined>)[id]?.length ?? 0;
  return [
    listed('project', project.project, basename(project.file), null),
    ...named(project.code_lists).map(([id, path]) => listed('code list', id, path, rows(id))),
    ...named(project.seeds).map(([id, path]) => listed('seed', id, path, rows(id))),
    ...project.sources.map(({ id, path }) => listed('source', id, path, records.get(id) ?? 0)),
  ];
}

async function sourceRecords(database: string): Promise<Map<string, number>> {
  const { connection, close } = await openReadOnly(database);
  try {
    const rows = await select<{ source_id: string; records: number }>(
      connection,
      'select source_id, records from source order by source_id',
    );
    return new Map(rows.map(({ source_id, records }) => [source_id, records]));
  } finally {
    close();
  }
}
