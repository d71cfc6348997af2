/** The CSV files that a spreadsheet opens: no text becomes a formula, no number is touched, the plain files stay raw. */
import { mkdirSync, mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import Papa from 'papaparse';
import { beforeAll, describe, expect, test } from 'vitest';
import { exportRelease } from '../../../pipeline/commands/export/export_release.ts';
import { createDatabase } from '../../../pipeline/database/database.ts';
import { exportTable } from '../../../pipeline/publish/export_table.ts';
import { streamedWorkbook } from '../../../reports/exports/plain_workbook.ts';
import { refusal } from '../tiny/refusal.ts';
import { released } from '../tiny/released.ts';
import { stockFiles } from '../tiny/stock_files.ts';
import { tree } from '../tiny/tree.ts';
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
  mkdirSync(join(folder, 'excel'));
  for (const view of [...Object.keys(labels), 'number', 'text']) {
    await exportTable(connection, view, 'csv', folder);
    await exportTable(connection, view, 'excel-csv', join(folder, 'excel'));
  }
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

test('a file of many pieces has no row cut and no cell broken where two pieces meet', async () => {
  const { connection, close } = await createDatabase(':memory:', folder);
  await connection.run(
    `create view main.long as select i, 'é"' || chr(10) || repeat('x', (i % 7)::int) as said from range(40_000) t(i)`,
  );
  await exportTable(connection, 'long', 'excel-csv', folder);
  close();
  const rows = Array.from({ length: 40_000 }, (_, i) => `${i};"é""\n${'x'.repeat(i % 7)}"`);
  const written = readFileSync(join(folder, 'long.csv'), 'utf8');
  expect(written === `\ufeff${['i;said', ...rows, ''].join('\r\n')}`).toBe(true);
  expect(readdirSync(folder).filter((name) => name.startsWith('long'))).toEqual(['long.csv']);
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

test('a release is exported whole, and its negative gaps are numbers', async () => {
  const files = edited(stockFiles(), 'seeds/regions.csv', 'R1,Nord', 'R1,=Nord');
  const project = await released(files);
  const out = join(project.folder, 'for-excel');
  const before = tree(project.release);
  const written = await exportRelease(project.load(), { format: 'excel-csv', out }, streamedWorkbook);
  const packed = readdirSync(join(project.release, 'tables')).filter((name) => name.endsWith('.csv.gz'));
  expect(written).toEqual(packed.map((name) => join(out, name.slice(0, -'.gz'.length))));
  expect(tree(project.release)).toEqual(before);
  const read = (view: string) => parsed(readFileSync(join(out, `${view}.csv`), 'utf8').slice(1), ';', '\r\n');
  expect(read('region').find((row) => row.region_code === 'R1')?.name_fr).toBe("'=Nord");
  expect(read('balance').some((row) => /^-\d+(,\d+)?$/.test(row.gap_persons ?? ''))).toBe(true);

  // As plain CSV each table is, byte for byte, what the release holds packed.
  const plain = join(project.folder, 'plain');
  await exportRelease(
    project.load(),
    { format: 'csv', out: plain, tables: ['region', 'balance'] },
    streamedWorkbook,
  );
  expect(readdirSync(plain).sort()).toEqual(['balance.csv', 'region.csv']);
  for (const name of readdirSync(plain)) {
    const own = gunzipSync(readFileSync(join(project.release, 'tables', `${name}.gz`)));
    expect(readFileSync(join(plain, name)).equals(own)).toBe(true);
  }
  expect(readFileSync(join(plain, 'region.csv'), 'utf8')).toContain('R1,=Nord');

  const asked = { format: 'csv', out: plain } as const;
  for (const [options, words] of [
    [asked, 'is there already'],
    [{ ...asked, tables: ['regoin'] }, 'did you mean "region"?'],
    [{ ...asked, out: join(project.release, 'tables') }, 'lies where releases are kept'],
    [{ ...asked, out: project.path('adequation.yaml') }, 'a file stands at'],
    [{ ...asked, out: join(project.path('adequation.yaml'), 'below') }, 'a file stands at'],
  ] as const)
    expect((await refusal(() => exportRelease(project.load(), options, streamedWorkbook))).message).toContain(
      words,
    );
});
