/** The CSV files that a spreadsheet opens: no text becomes a formula, no number is touched, the plain files stay raw. */
import { mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Papa from 'papaparse';
import { beforeAll, describe, expect, test } from 'vitest';
import { createDatabase } from '../../../pipeline/database/database.ts';
import { exportTables } from '../../../pipeline/publish/export_tables.ts';
import { released } from '../tiny/released.ts';
import { stockFiles } from '../tiny/stock_files.ts';
import { edited } from '../tiny/write_project.ts';

const triggers = [
  '=',
  '+',
  '-',
  '@',
  '\t',
  '\r',
  '\n',
  '＝',
  '＋',
  '－',
  '＠',
  ' =',
  '\u00a0+',
  '\u200b=',
  '\u202e-',
];
const labels = { region: 'name_fr', definition: 'label_fr', source: 'path' } as const;

let folder: string;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'excel-'));
  const { connection, close } = await createDatabase(':memory:', folder);
  const values = triggers.map((_, at) => `(${at}, $${at + 1})`).join(', ');
  const texts = triggers.map((trigger) => `${trigger}cmd|' /C calc'!A0`);
  for (const [view, name] of Object.entries(labels)) {
    await connection.run(
      `create table ${view}_row as select * from (values ${values}) as t(position, ${name})`,
      texts,
    );
    await connection.run(`create view main.${view} as select * from ${view}_row`);
  }
  await connection.run(`create view main.number as select * from (values
    (-5, -5.25::double, -0.1::decimal(18, 6), -1e-7::double, true, date '2026-01-31', null::double),
    (7, 1234567.5, 12.5, 1e300, false, null, null)) as t(whole, half, exact, tiny, flag, day, nothing)`);
  await connection.run(`create view main.text as select * from (values
    ('a;b', 'il dit « = »', ''), ('ligne' || chr(10) || 'suite', 'l"été', null), ('a' || chr(13) || 'b', '''déjà', '–5'))
    as t(one, two, three)`);
  await exportTables(connection, folder);
  close();
});

const excel = (view: string) => readFileSync(join(folder, 'excel', `${view}.csv`), 'utf8');
const plain = (view: string) => readFileSync(join(folder, `${view}.csv`), 'utf8');
const parsed = (csv: string, delimiter: string, newline: '\n' | '\r\n') =>
  Papa.parse<Record<string, string>>(csv.trimEnd(), { header: true, delimiter, newline }).data;

describe.each(Object.entries(labels))('%s.%s', (view, name) => {
  test.each(triggers.map((trigger, at) => [trigger, at]))('%j is no formula', (trigger, at) => {
    const text = `${trigger}cmd|' /C calc'!A0`;
    const cell = (csv: string, delimiter: string, newline: '\n' | '\r\n') =>
      parsed(csv, delimiter, newline).find((row) => row.position === String(at))?.[name];
    expect(cell(excel(view).slice(1), ';', '\r\n')).toBe(`'${text}`);
    expect(cell(plain(view), ',', '\n')).toBe(text);
  });
});

test('begins with the mark of UTF-8 and ends every row with CRLF, but keeps line breaks inside a cell', () => {
  const bytes = readFileSync(join(folder, 'excel', 'text.csv'));
  expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
  expect(excel('text')).toBe(
    ['\ufeffone;two;three', '"a\rb";\'déjà;–5', '"a;b";il dit « = »;""', '"ligne\nsuite";"l""été";', ''].join(
      '\r\n',
    ),
  );
});

test('leaves numbers as they are but for the decimal comma', () => {
  expect(excel('number').slice(1).split('\r\n')).toEqual([
    'whole;half;exact;tiny;flag;day;nothing',
    '-5;-5,25;-0,100000;-1e-07;true;2026-01-31;',
    '7;1234567,5;12,500000;1e+300;false;;',
    '',
  ]);
  expect(plain('number').split('\n')[1]).toBe('-5,-5.25,-0.100000,-1e-07,true,2026-01-31,');
});

test('a release holds one for every table, and its negative gaps are numbers', async () => {
  const files = edited(stockFiles(), 'seeds/regions.csv', 'R1,Nord', 'R1,=Nord');
  const { release } = await released(files);
  const names = (below: string) => readdirSync(join(release, below)).filter((name) => name.endsWith('.csv'));
  expect(names('tables/excel')).toEqual(names('tables'));
  const read = (view: string) =>
    parsed(readFileSync(join(release, 'tables/excel', `${view}.csv`), 'utf8').slice(1), ';', '\r\n');
  expect(read('region').find((row) => row.region_code === 'R1')?.name_fr).toBe("'=Nord");
  expect(read('balance').some((row) => /^-\d+(,\d+)?$/.test(row.gap_persons ?? ''))).toBe(true);
  expect(readFileSync(join(release, 'tables/region.csv'), 'utf8')).toContain('R1,=Nord');
});
