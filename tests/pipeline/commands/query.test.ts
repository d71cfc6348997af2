/** One query on the current release: three formats, and no way to write or to read anything else. */
import { existsSync, writeFileSync } from 'node:fs';
import Papa from 'papaparse';
import { beforeAll, describe, expect, test } from 'vitest';
import { query } from '../../../pipeline/commands/query/query.ts';
import { EXIT } from '../../../pipeline/problem.ts';
import { refusal } from '../tiny/refusal.ts';
import { type Released, released } from '../tiny/released.ts';
import { stockFiles } from '../tiny/stock_files.ts';
import { tree } from '../tiny/tree.ts';

let project: Released;
beforeAll(async () => {
  project = await released(stockFiles());
});

const ROWS =
  'select region_code, year, gap_persons, reason from balance where not is_total order by all limit 2';
const json = async (sql: string) => JSON.parse(await query(project.load(), sql, 'json')) as unknown;

test('json is one array of row objects, numbers as numbers, nothing as null', async () => {
  const rows = (await json(ROWS)) as { gap_persons: number }[];
  expect(rows).toMatchObject([
    { region_code: 'R1', year: 2015, reason: null },
    { region_code: 'R1', year: 2015, reason: null },
  ]);
  expect(typeof rows[0]!.gap_persons).toBe('number');
  expect(await json('select 1 as a where false')).toEqual([]);
});

test('json holds lists, structs, dates and whole numbers of every size', async () => {
  expect(
    await json(
      `select [1::bigint, 2] as list, {'n': count(*), 'sum': sum(year)} as struct, date '2026-11-22' as day,
         123456789012345678901234567890::hugeint as huge, 0.1::decimal(4, 1) as tenth, true as yes
       from observation`,
    ),
  ).toEqual([
    {
      list: [1, 2],
      struct: { n: 48, sum: 96_840 },
      day: expect.stringMatching(/^2026-11-22/),
      huge: '123456789012345678901234567890',
      tenth: 0.1,
      yes: true,
    },
  ]);
});

test('csv is read back as it was, also with marks in it, and has its header without a row', async () => {
  const text = await query(project.load(), `select 'a,"b"\n' as text, 1.5 as number, null as nothing`, 'csv');
  expect(Papa.parse(text, { header: true }).data).toEqual([{ text: 'a,"b"\n', number: '1.5', nothing: '' }]);
  expect(await query(project.load(), 'select 1 as a, 2 as b where false', 'csv')).toBe('a,b');
});

test('a table may have as many rows as an answer', async () => {
  const text = await query(project.load(), 'select range as n from range(300000)', 'table');
  expect(text.split('\n')).toHaveLength(300_002);
});

test('a table has its columns under each other, numbers to the right', async () => {
  const text = await query(
    project.load(),
    "select 'x' as name, 7 as n union all select 'longer', 1234 order by n",
    'table',
  );
  expect(text).toBe(['name       n', '──────  ────', 'x          7', 'longer  1234'].join('\n'));
  expect(await query(project.load(), 'select 1 where false', 'table')).toBe('(no rows)');
});

describe('what a query may not do', () => {
  const outside = () => project.path('secret.csv');
  const target = () => project.path('stolen.csv');

  test.each([
    ['copy out', () => `copy (select 1) to '${target()}'`],
    ['export', () => `export database '${target()}'`],
    ['read a file', () => `select * from read_csv('${outside()}')`],
    ['read a file by its name', () => `from '${outside()}'`],
    ['read a text', () => `select * from read_text('${outside()}')`],
    ['list files', () => `select * from glob('/*')`],
    ['attach a database', () => `attach '${target()}' as other`],
    ['load an extension', () => 'load httpfs'],
    ['install an extension', () => 'install excel'],
    ['write', () => 'create table main.mine as select 1'],
    ['change what is there', () => 'drop table detail.balance'],
    ['open the door again', () => 'set enable_external_access = true'],
    ['take the lock off', () => 'set lock_configuration = false'],
    ['log to a file', () => `set profiling_output = '${target()}'`],
    ['take more memory', () => "set memory_limit = '100GB'"],
    ['spill to a folder', () => `set temp_directory = '${target()}'`],
    ['reset what was set', () => 'reset memory_limit'],
    ['turn extensions on', () => 'set autoinstall_known_extensions = true'],
    ['read over the network', () => "select * from read_csv('http://127.0.0.1:9/a.csv')"],
    ['read from a store', () => "from 's3://bucket/a.parquet'"],
    ['read a json', () => `select * from read_json('${outside()}')`],
    ['read a parquet', () => `select * from parquet_metadata('${outside()}')`],
    ['read bytes', () => `select * from read_blob('${outside()}')`],
    ['read a link to itself', () => "select * from read_text('/proc/self/environ')"],
    ['attach the file once more', () => `attach '${project.database}' as again (read_write)`],
    ['write the database out', () => `copy from database adequation to memory`],
    ['profile to a file', () => `pragma profile_output = '${target()}'`],
    ['make a secret', () => "create secret s (type s3, key_id 'a', secret 'b')"],
    ['make a macro that stays', () => 'create macro main.mine() as 1'],
    ['change a comment', () => "comment on table detail.balance is 'mine'"],
    ['import a database', () => `import database '${target()}'`],
    ['do one of them behind a harmless one', () => `select 1; copy (select 1) to '${target()}'`],
  ])('%s', async (_, sql) => {
    writeFileSync(outside(), 'a\n1\n');
    const before = tree(project.data);
    const error = await refusal(() => query(project.load(), sql(), 'json'));
    expect(error.exitCode).toBe(EXIT.usage);
    expect(existsSync(target())).toBe(false);
    expect(tree(project.data)).toEqual(before);
  });
});

describe('what a query may take', () => {
  test('one that takes too long is stopped, and says so', async () => {
    const endless =
      'select count(*) from range(10000000) a, range(10000000) b where hash(a.range, b.range) = 7';
    const error = await refusal(() => query(project.load(), endless, 'json', { seconds: 1, rows: 10 }));
    expect(error.exitCode).toBe(EXIT.resources);
    expect(error.message).toContain('more than 1 seconds');
    expect(error.message).toContain('--seconds');
  });

  test('one that needs too much memory is refused, and nothing is spilled into the release', async () => {
    const before = tree(project.data);
    const huge = 'select list(range) from range(200000000)';
    const error = await refusal(() => query(project.load(), huge, 'json'));
    expect(error.exitCode).toBe(EXIT.resources);
    expect(error.message).toContain('memory');
    expect(tree(project.data)).toEqual(before);
  });

  test('an answer of too many rows is refused, and one of just as many is not', async () => {
    const rows = (n: number) => `select range as n from range(${n})`;
    const ask = (n: number) => query(project.load(), rows(n), 'json', { seconds: 60, rows: 5000 });
    expect((await refusal(() => ask(5001))).message).toContain('more than 5000 rows');
    expect((await refusal(() => ask(100_000_000))).message).toContain('more than 5000 rows');
    expect(JSON.parse(await ask(5000))).toHaveLength(5000);
  });
});
