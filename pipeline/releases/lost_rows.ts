import { join } from 'node:path';
import type { DuckDBConnection } from '@duckdb/node-api';
import { select } from '../database/database.ts';
import { EXIT, UserError } from '../problem.ts';
import type { Project } from '../project/project.ts';
import type { Seeds } from '../seeds/row.ts';
import { pointedAt, releasesFolder } from './current.ts';
import { findManifest, type ReleaseInput } from './manifest.ts';

/** A file of which less was read than for another release. */
interface Lost {
  readonly path: string;
  readonly says: string;
  /** Of the rows it had, 0 to 1. */
  readonly share: number;
}

/**
 * A file that lost rows since the current release was made, one line each: cut short, filtered, or mended on purpose,
 * which only a person knows.
 *
 * @throws UserError (exit 3) with those that lost more than `limits.lost_rows_share`, where the project declares it.
 */
export async function rowsLost(
  connection: DuckDBConnection,
  project: Project,
  seeds: Seeds,
): Promise<string[]> {
  const current = pointedAt(project.dataFolder);
  const before = current && findManifest(join(releasesFolder(project.dataFolder), current))?.inputs;
  if (before === undefined || before === '') return [];
  const sources = await select<{ id: string; rows: number }>(
    connection,
    'select source_id as id, records as rows from raw.source',
  );
  const now = new Map(sources.map(({ id, rows }) => [`source ${id}`, rows]));
  for (const [id, rows] of Object.entries(seeds)) now.set(`seed ${id}`, rows.length);
  const lost = lostSince(before, now);
  const most = project.limits.lost_rows_share;
  const refused = lost.filter(({ share }) => most !== undefined && share > most);
  if (refused.length > 0)
    throw new UserError(
      EXIT.rejected,
      refused.map(({ path, says }) => ({
        where: path,
        rule: 'lost_rows',
        what: says,
        why: `the project declares limits.lost_rows_share: ${most}.`,
        fix: 'deliver the whole file; where less is right, raise the limit for this run.',
      })),
    );
  return lost.map(({ path, says }) => `${path}: ${says}`);
}

/** @param now `seed …` or `source …` → rows; code lists are seeds here. */
function lostSince(before: readonly ReleaseInput[], now: ReadonlyMap<string, number>): Lost[] {
  return before.flatMap(({ kind, id, path, rows }) => {
    const left = now.get(`${kind === 'source' ? 'source' : 'seed'} ${id}`);
    if (rows === null || left === undefined || left >= rows) return [];
    const says = `it has ${counted(left)}, and had ${rows} for the current release: ${rows - left} fewer.`;
    return [{ path, says, share: (rows - left) / rows }];
  });
}

const counted = (rows: number) => `${rows} ${rows === 1 ? 'row' : 'rows'}`;
