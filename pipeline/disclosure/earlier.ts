import { existsSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { DuckDBConnection } from '@duckdb/node-api';
import { select } from '../database/database.ts';
import { literal } from '../database/declared.ts';
import { filesAt } from '../files_below.ts';
import type { Project } from '../project/project.ts';
import { cellKey, PLACE, type Placed } from './cell_key.ts';

/** What readers of the current release know of its cells, by their keys. */
export interface EarlierRelease {
  readonly hidden: ReadonlySet<string>;
  readonly printed: ReadonlyMap<string, number>;
}

/** Tables of the current release that a project with a protection reads, by name: none before the first release. */
function earlierTables({ dataFolder, disclosure }: Project): (readonly [name: string, path: string])[] {
  if (disclosure === undefined) return [];
  return (['protected_cell', 'observation'] as const)
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
 * nobody. Nothing where there is no release yet, or one of before there was any protection.
 */
export async function earlierRelease(
  connection: DuckDBConnection,
  project: Project,
): Promise<EarlierRelease> {
  const paths = new Map(earlierTables(project));
  const rowsOf = async <T>(table: string, columns: string, where = 'true'): Promise<T[]> => {
    const path = paths.get(table);
    if (path === undefined) return [];
    return select<T>(connection, `select ${PLACE}${columns} from ${rowsAt(path)} where ${where}`);
  };
  const hidden = await rowsOf<Placed>('protected_cell', '');
  const printed = await rowsOf<Placed & { value: number }>('observation', ', value', 'value is not null');
  return {
    hidden: new Set(hidden.map(cellKey)),
    printed: new Map(printed.map((row) => [cellKey(row), row.value])),
  };
}

/** The engine guesses the type of a column that stands in paths: a code is a text, whatever it looks like. */
function rowsAt(path: string): string {
  const types = statSync(path).isFile() ? '' : `, hive_types = {'region_code': varchar}`;
  return `read_parquet(${literal(path)}${types})`;
}
