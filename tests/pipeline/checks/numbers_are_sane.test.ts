/** The check that is written from the dictionary finds a number that is none wherever it is put. */
import { beforeAll, expect, test } from 'vitest';
import { CHANGES, numbersThatCannotBe } from '../../../pipeline/checks/numbers_are_sane.ts';
import type { Database } from '../../../pipeline/database/database.ts';
import { publishedColumns } from '../../../pipeline/dictionary/table.ts';
import { PUBLISHED } from '../../../pipeline/dictionary/tables.ts';
import { openCopy, released } from '../tiny/released.ts';
import { stockFiles } from '../tiny/stock_files.ts';

let copy: Database;
beforeAll(async () => {
  copy = await openCopy((await released(stockFiles())).database);
  return () => copy.close();
});

/** Columns that are found wrong once a value of one row is another; the row is as before behind it. */
async function found(table: string, column: string, value: string): Promise<string[]> {
  await copy.connection.run('begin transaction');
  try {
    await copy.connection.run(
      `update ${table} set ${column} = ${value} where rowid = (select min(rowid) from ${table})`,
    );
    const problems = await numbersThatCannotBe(copy.connection);
    for (const { what, why, fix } of problems) expect([what, why, fix].every(Boolean)).toBe(true);
    return problems.map(({ where }) => where.replace('check numbers_are_sane, ', ''));
  } finally {
    await copy.connection.run('rollback');
  }
}

test('a release is right', async () => {
  expect(await numbersThatCannotBe(copy.connection)).toEqual([]);
});

test.each([
  ['detail.forecast', 'mean', "'nan'::double"],
  ['detail.forecast', 'hi_95', "'infinity'::double"],
  ['detail.observation', 'value', "'-infinity'::double"],
  ['detail.observation', 'value', '1e30'],
  ['detail.balance', 'demand_persons', '2e10'],
  ['detail.model_score', 'direction_hit_share', '1.01'],
  ['detail.model_score', 'direction_hit_share', '-0.01'],
])('%s.%s = %s', async (table, column, value) => {
  expect(await found(table, column, value)).toEqual([`${table.split('.')[1]}.${column}`]);
});

test('shares that are no parts of a whole are named as they are published', () => {
  const shares = PUBLISHED.flatMap((table) =>
    publishedColumns(table)
      .filter(([, { unit }]) => unit === 'share')
      .map(([name]) => `${table.published?.as ?? table.name}.${name}`),
  );
  expect(CHANGES.filter((name) => !shares.includes(name))).toEqual([]);
});
