import { existsSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { DuckDBConnection } from '@duckdb/node-api';
import { PRINTED } from '../database/build.ts';
import { select, sqlText } from '../database/database.ts';
import { literal } from '../database/declared.ts';
import { filesAt } from '../files_below.ts';
import type { Project } from '../project/project.ts';
import { cellKey, PLACE, type Placed } from './cell_key.ts';
import type { PrintedParts } from './left_of_year.ts';

/** What readers of the current release know of its cells, by their keys. */
export interface EarlierRelease {
  readonly hidden: ReadonlySet<string>;
  readonly printed: ReadonlyMap<string, number>;
  /** Of years of which it prints parts; what it tells of a current year (nowcast) is worked out from these. */
  readonly parts: ReadonlyMap<string, PrintedParts>;
}

/** Tables of the current release that a project with a protection reads, by name: none before the first release. */
function earlierTables({ dataFolder, disclosure }: Project): (readonly [name: string, path: string])[] {
  if (disclosure === undefined) return [];
  return (['protected_cell', 'observation', 'part_year'] as const)
    .map((table) => [table, join(dataFolder, 'current', 'tables', `${table}.parquet`)] as const)
    .filter(([, path]) => existsSync(path));
}

/** The files of these tables, a table of many places being a folder, by their paths among tables. */
export function earlierFiles(project: Project): (readonly [name: string, path: string])[] {
  const tables = join(project.dataFolder, 'current', 'tables');
  return earlierTables(project)
    .flatMap(([, path]) => filesAt(path))
    .map((path) => [relative(tables, path), path]);
}

/**
 * What the current release suppresses and prints: a cell that it suppresses stays suppressed, and one that it prints hides
 * nobody; the parts of a year that it prints tell, with the year, what they leave of it.
 * Nothing where there is no release yet, or one of before there was any protection.
 */
export async function earlierRelease(
  connection: DuckDBConnection,
  project: Project,
): Promise<EarlierRelease> {
  const paths = new Map(earlierTables(project));
  const rowsOf = async <T>(table: string, query: string): Promise<T[]> => {
    const path = paths.get(table);
    if (path === undefined) return [];
    return select<T>(connection, `with printed as (from ${rowsAt(path)}) ${query}`);
  };
  const hidden = await rowsOf<Placed>('protected_cell', `select ${PLACE} from printed`);
  const printed = await rowsOf<Placed & { value: number }>(
    'observation',
    `select ${PLACE}, value from printed where value is not null`,
  );
  const parts = await rowsOf<Placed & PrintedParts>('part_year', `from (${sqlText(PRINTED.parts)})`);
  return {
    hidden: new Set(hidden.map(cellKey)),
    printed: new Map(printed.map((row) => [cellKey(row), row.value])),
    parts: new Map(parts.map((row) => [cellKey(row), row])),
  };
}

/** The engine guesses the type of a column that stands in paths: a code is a text, whatever it looks like. */
function rowsAt(path: string): string {
  const types = statSync(path).isFile() ? '' : `, hive_types = {'region_code': varchar}`;
  return `read_parquet(${literal(path)}${types})`;
}
