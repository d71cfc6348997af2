import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { select } from '../../pipeline/database/database.ts';
import { renderSite } from '../../reports/site.ts';
import { shippedRelease } from '../cases/shipped_release.ts';
import { openCopy } from '../pipeline/tiny/released.ts';

/** What a file may hold where a name or a note is expected. */
export const attacks = {
  script: '<script>alert(1)</script>',
  attribute: '"><img src=x onerror=alert(2)>',
  formula: '=HYPERLINK("http://example.invalid/";"clic")',
  bidi: 'abc\u202edef\u2066ghi',
  end: '</script></style><svg onload=alert(3)>{place} {value}',
  long: 'm'.repeat(300),
  empty: '',
};

/** Columns that people fill with words: names in a language, and what is said of a row. */
const inLanguages =
  /^(name|label|meaning|title|holder|change|reading_employer|reading_graduate|action|lead|partners|support|sentence)_(fr|ar|en)$/;
const said = [
  ...['break_note', 'claimed_by', 'column_name', 'file', 'formula', 'licence', 'note', 'path'],
  ...['perimeter', 'period_as_printed', 'place_as_printed', 'publisher', 'reason', 'source', 'source_note'],
  ...['spellings', 'survey_area', 'template', 'title', 'url', 'vintage'],
];

interface Column {
  schema_name: string;
  table_name: string;
  column_name: string;
}

/**
 * The shipped release with an attack in every field that holds words: each row of a table has another one.
 * @returns the `report` folder rendered from it.
 */
export async function hostileReport(languages: readonly string[]): Promise<string> {
  const copy = await openCopy((await shippedRelease()).database);
  const databasePath = (
    await select<{ path: string }>(copy.connection, 'select path from duckdb_databases() where not internal')
  )[0]!.path;
  const columns = await select<Column>(
    copy.connection,
    `select schema_name, table_name, column_name from duckdb_columns() join duckdb_tables() using (schema_name, table_name)
     where data_type = 'VARCHAR' order by all`,
  );
  const list = Object.values(attacks).map((attack) => `'${attack.replaceAll("'", "''")}'`);
  for (const { schema_name, table_name, column_name } of columns) {
    if (!inLanguages.test(column_name) && !said.includes(column_name)) continue;
    await copy.connection.run(
      `update "${schema_name}"."${table_name}" set "${column_name}" = [${list}][1 + rowid % ${list.length}]
       where "${column_name}" is not null`,
    );
  }
  await copy.close();
  const outFolder = join(mkdtempSync(join(tmpdir(), 'hostile-')), 'report');
  await renderSite({ databasePath, outFolder, languages });
  return outFolder;
}
