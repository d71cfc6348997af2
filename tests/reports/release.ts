import { copyFileSync, mkdirSync, mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { renderSite } from '../../reports/site.ts';
import { type FixtureTables, writeDatabase } from './fixture_database.ts';

/** A folder laid out as a release: the database, its tables as files, and the report rendered from it. */
export interface Release {
  folder: string;
  files: string[];
  /** HTML by path inside `report/`. */
  pages: Map<string, string>;
}

export async function makeRelease(
  tables: FixtureTables,
  languages: readonly string[] = ['fr'],
): Promise<Release> {
  const folder = mkdtempSync(join(tmpdir(), 'adequation-report-'));
  const databasePath = join(folder, 'adequation.duckdb');
  await writeDatabase(databasePath, tables);
  await exportTables(databasePath, join(folder, 'tables'));
  const files = await renderSite({ databasePath, outFolder: join(folder, 'report'), languages });
  const html = files.filter((file) => file.endsWith('.html'));
  const pages = new Map(html.map((file) => [file, readFileSync(join(folder, 'report', file), 'utf8')]));
  return { folder, files, pages };
}

async function exportTables(databasePath: string, folder: string): Promise<void> {
  mkdirSync(join(folder, 'excel'), { recursive: true });
  const instance = await DuckDBInstance.create(databasePath, { access_mode: 'READ_ONLY' });
  const connection = await instance.connect();
  const names = await connection.runAndReadAll('select table_name from duckdb_tables() order by 1');
  for (const [name] of names.getRowsJS()) {
    await connection.run(
      `copy ${String(name)} to '${join(folder, `${String(name)}.csv`)}' (format csv, header)`,
    );
    copyFileSync(join(folder, `${String(name)}.csv`), join(folder, 'excel', `${String(name)}.csv`));
  }
  connection.closeSync();
  instance.closeSync();
}

/** What a reader sees of a page: no tags, no style, no script, entities resolved. */
export function visibleText(html: string): string {
  return html
    .replace(/<(style|script)\b[\s\S]*?<\/\1>/g, ' ')
    .replace(/<[^>]+>/g, ' ')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&')
    .replace(/[ \n\t]+/g, ' ');
}

/** Spaces that do not break read as spaces, and marks of direction are not read, so that a test is written with ordinary ones. */
export function plainSpaces(text: string): string {
  return text
    .replace(/[\u00a0\u202f]/g, ' ')
    .replace(/[\u2060\u2066-\u2069]/g, '')
    .replaceAll('’', "'");
}
