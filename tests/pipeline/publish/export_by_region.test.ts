/** Tables of places as a Parquet file a region: every row in its file, read back as the table, the same bytes twice. */
import { existsSync, mkdtempSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Database, openReadOnly, select } from '../../../pipeline/database/database.ts';
import { nameOf, publishedTable } from '../../../pipeline/dictionary/keys.ts';
import { PUBLISHED } from '../../../pipeline/dictionary/tables.ts';
import { exportByRegion, isOfPlaces } from '../../../pipeline/publish/export_by_region.ts';
import { exportTables } from '../../../pipeline/publish/export_tables.ts';
import { flowFiles } from '../tiny/flow_files.ts';
import { openCopy, type Released, released } from '../tiny/released.ts';
import { tree } from '../tiny/tree.ts';

const newFolder = () => mkdtempSync(join(tmpdir(), 'by-region-'));

let project: Released;
let database: Database;
let whole: string;
let parted: string;
beforeAll(async () => {
  project = await released(flowFiles());
  database = await openReadOnly(project.database, { spill: project.path('spill') });
  whole = join(project.release, 'tables');
  parted = newFolder();
  await exportTables(database.connection, parted, 1);
}, 120_000);
afterAll(() => database?.close());

/** Rows that one side has and the other has not, or not as often. */
async function differing(one: string, other: string): Promise<number> {
  const except = (a: string, b: string) => `(${a}) except all (${b})`;
  const [rows] = await select<{ n: number }>(
    database.connection,
    `select count(*) as n from ((${except(one, other)}) union all (${except(other, one)}))`,
  );
  return rows!.n;
}

const byRegion = (folder: string, name: string) =>
  `read_parquet('${folder}/${name}.parquet/*/*.parquet', hive_types = {'region_code': varchar})`;

describe('above the number', () => {
  test('tables of places are folders, and all else is as it was, byte for byte', () => {
    const folders = readdirSync(parted, { withFileTypes: true }).filter((entry) => entry.isDirectory());
    const names = folders.map(({ name }) => name.replace('.parquet', ''));
    expect(names).toEqual(expect.arrayContaining(['balance', 'demand', 'gap', 'mobility', 'supply']));
    expect(names).not.toContain('pool');
    const files = (folder: string) =>
      Object.entries(tree(folder)).filter(
        ([path]) => !names.some((name) => path.startsWith(`${name}.parquet`)),
      );
    expect(files(parted)).toEqual(files(whole));
    expect(readdirSync(join(parted, 'balance.parquet'))).toEqual([
      'region_code=R1',
      'region_code=R2',
      'region_code=_T',
    ]);
    expect(readdirSync(join(parted, 'balance.parquet/region_code=R1'))).toEqual(['data_0.parquet']);
  });

  test('hold the rows of the table, and each file those of its region alone', async () => {
    for (const table of PUBLISHED.filter(isOfPlaces)) {
      const name = nameOf(table);
      if (!existsSync(join(parted, `${name}.parquet/region_code=R1`))) continue;
      const inOrder = (from: string) => `select region_code, * exclude (region_code) from ${from}`;
      const n = await differing(inOrder(byRegion(parted, name)), inOrder(`'${whole}/${name}.parquet'`));
      expect([name, n]).toEqual([name, 0]);
    }
    const own = `select * exclude (region_code) from '${whole}/balance.parquet' where region_code = 'R1'`;
    const file = `'${parted}/balance.parquet/region_code=R1/data_0.parquet'`;
    expect(await differing(`from read_parquet(${file}, hive_partitioning = false)`, own)).toBe(0);
  });

  test('give the same bytes again, with one thread as with two', async () => {
    const again = newFolder();
    await database.connection.run('set threads = 1');
    await exportTables(database.connection, again, 1);
    await database.connection.run('set threads = 2');
    expect(tree(again)).toEqual(tree(parted));
  });
});

test.each(["A/b =ö'%", 'NULL', 'null', '__HIVE_DEFAULT_PARTITION__', '2024-01-01', '01'])(
  'a code of any letters is a name of a folder, and is read back as it is: %s',
  async (odd) => {
    const copy = await openCopy(project.database);
    const folder = newFolder();
    try {
      await copy.connection.run("update balance set region_code = $1 where region_code = 'R1'", [odd]);
      await exportByRegion(copy.connection, publishedTable('balance')!, folder);
      const codes = await select<{ region_code: string }>(
        copy.connection,
        `select distinct region_code from ${byRegion(folder, 'balance')}`,
      );
      expect(codes.map(({ region_code }) => region_code).sort()).toEqual([odd, 'R2', '_T'].sort());
    } finally {
      copy.close();
    }
  },
);
