/** What stands in a file beside the declared columns, or in a row that is refused, reaches no file of a release. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { DuckDBInstance } from '@duckdb/node-api';
import { expect, test } from 'vitest';
import { unzip } from '../../reports/workbook/unzip.ts';
import { checkRefusal } from '../tiny/refusal.ts';
import { released } from '../tiny/released.ts';
import { withSources } from '../tiny/source_files.ts';
import { stockFiles } from '../tiny/stock_files.ts';
import { type Files, lines } from '../tiny/write_project.ts';

const PERSON = ['Zoubida Untel', 'QX778899', '0661772288', 'zoubida@example.ma'] as const;
const [NAME, IDENTITY, PHONE, MAIL] = PERSON;

/** The rows of the stock project, each with a person in undeclared columns, and rows that are wrong in every way. */
function files(max_reject_share: number): Files {
  const [header, ...rows] = String(stockFiles()['inputs/stocks.csv']).trim().split('\n');
  const content = lines(
    `${header},status,unit,nom,cin,tel,mail`,
    ...rows.map((row) => `${row},A,persons,${PERSON.join(',')}`),
    // Shifted by a cell: a person stands under each declared header in turn.
    `${NAME},R1,DEV,demand,1,A,persons,,,,`,
    `${IDENTITY},R1,DEV,demand,1,A,persons,,,,`,
    `2015,${NAME},DEV,demand,1,A,persons,,,,`,
    `2015,R1,${MAIL},demand,1,A,persons,,,,`,
    `2015,R1,DEV,${IDENTITY},1,A,persons,,,,`,
    `2015,R1,DEV,demand,${NAME},A,persons,,,,`,
    `2015,R1,DEV,demand,06 61 77 22 88,A,persons,,,,`,
    `2015,R1,DEV,demand,1,${PHONE},persons,,,,`,
    `2015,R1,DEV,demand,1,A,${MAIL},,,,`,
    `2015,R1,DEV,demand,1,A,persons,${PERSON.join(',')},${NAME}`,
    `2015,R1,DEV,demand,"1,2",A,persons,${PERSON.join(',')}`,
  );
  const columns = Object.fromEntries(
    ['year', 'region', 'occupation', 'measure', 'value', 'status', 'unit'].map((name) => [name, name]),
  );
  const constants = { sector: '_T', programme: '_Z', definition: 'register' };
  return { ...withSources([{ columns, constants, max_reject_share }]), 'inputs/stocks.csv': content };
}

test('no name, number or address of a person is found in a release, whatever its row came to', async () => {
  const { release } = await released(files(0.5));
  const found = [...PERSON, '06 61 77 22 88'];
  for await (const [path, text] of textsBelow(release)) {
    expect([path, found.filter((word) => text.includes(word))]).toEqual([path, []]);
  }
});

test('line, column, reason and the mere shape of the cell are kept', async () => {
  const { release } = await released(files(0.5));
  const rejected = gunzipSync(readFileSync(join(release, 'tables/rejected_row.csv.gz'))).toString();
  expect(rejected).toContain('the text is not a number.,"9,9"');
  expect(rejected).toContain('AAAAAAA AAAAA');
  expect(rejected).toContain('the text is not a region of the code list');
  expect(rejected.trim().split('\n').length).toBeGreaterThan(10);
});

test('the person who runs, and has the file, is told the very cell', async () => {
  const { problems } = await checkRefusal(files(0));
  expect(problems.map(({ what }) => what).join('\n')).toContain(`"${NAME}" is not a region`);
});

/** The text of every file: archives unpacked, tables of Parquet and of the database read. */
async function* textsBelow(folder: string): AsyncGenerator<[path: string, text: string]> {
  const instance = await DuckDBInstance.create(join(folder, 'adequation.duckdb'), {
    access_mode: 'READ_ONLY',
  });
  const connection = await instance.connect();
  const rowsOf = async (sql: string) =>
    JSON.stringify((await connection.runAndReadAll(sql)).getRowObjectsJson());
  for (const path of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    if (path.endsWith('.parquet'))
      yield [path, await rowsOf(`select * from read_parquet('${join(folder, path)}')`)];
    else if (path.endsWith('.gz')) yield [path, gunzipSync(readFileSync(join(folder, path))).toString()];
    else if (path.endsWith('.xlsx'))
      for (const [part, xml] of unzip(readFileSync(join(folder, path)))) yield [`${path}/${part}`, xml];
    else if (/\.\w+$/.test(path)) yield [path, readFileSync(join(folder, path), 'latin1')];
  }
  const tables = await connection.runAndReadAll(
    "select schema_name || '.' || table_name from duckdb_tables()",
  );
  for (const [table] of tables.getRowsJS())
    yield [`adequation.duckdb/${String(table)}`, await rowsOf(`select * from ${String(table)}`)];
  connection.closeSync();
  instance.closeSync();
}
