import { existsSync } from 'node:fs';
import { join } from 'node:path';
import Papa from 'papaparse';
import { openReadOnly, type Row, selectTable } from './database.ts';
import { EXIT, UserError } from './problem.ts';
import type { Project } from './project.ts';
import { currentRelease, DATABASE_FILE } from './publish.ts';

export type QueryFormat = 'table' | 'csv' | 'json';

/**
 * Runs one SQL query on the current release and gives its rows as text.
 * @throws UserError (exit 2) when there is no release yet or the query is wrong; nothing can be written or read
 *   outside the database.
 */
export async function query(project: Project, sql: string, format: QueryFormat): Promise<string> {
  const release = currentRelease(project.dataFolder);
  const path = release && join(release, DATABASE_FILE);
  if (!path || !existsSync(path)) {
    throw new UserError(EXIT.usage, [
      {
        where: project.dataFolder,
        rule: 'no_release',
        what: 'there is no release to query yet.',
        fix: 'run `adequation run` first, or name another folder with --data.',
      },
    ]);
  }
  const database = await openReadOnly(path);
  try {
    const { names, rows } = await selectTable(database.connection, sql);
    return print(names, rows, format);
  } catch (error) {
    const text = error instanceof Error ? error.message : String(error);
    throw new UserError(EXIT.usage, [
      {
        where: 'query',
        rule: 'sql',
        what: text,
        fix: 'correct the SQL; `show tables` lists the views, `describe balance` their columns.',
      },
    ]);
  } finally {
    database.close();
  }
}

function print(names: readonly string[], rows: readonly Row[], format: QueryFormat): string {
  if (format === 'json') return JSON.stringify(rows);
  const cells = rows.map((row) => names.map((name) => show(row[name])));
  if (format === 'csv') return Papa.unparse([[...names], ...cells], { newline: '\n' });
  const numeric = names.map((name) =>
    rows.every((row) => row[name] === null || typeof row[name] === 'number'),
  );
  return rows.length === 0 ? '(no rows)' : table(names, cells, numeric);
}

function show(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (value instanceof Date) return value.toISOString();
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}

/** Columns of equal width; numbers to the right. */
function table(
  names: readonly string[],
  cells: readonly (readonly string[])[],
  numeric: readonly boolean[],
): string {
  const width = names.map((name, i) => Math.max(name.length, ...cells.map((line) => line[i]!.length)));
  const line = (texts: readonly string[]) =>
    texts
      .map((text, i) => (numeric[i] ? text.padStart(width[i]!) : text.padEnd(width[i]!)))
      .join('  ')
      .trimEnd();
  return [line(names), line(width.map((n) => '─'.repeat(n))), ...cells.map(line)].join('\n');
}
