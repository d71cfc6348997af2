/** The check that is written from the dictionary finds a number that is none wherever it is put. */
import { beforeAll, expect, test } from 'vitest';
import { numbersThatCannotBe } from '../../../pipeline/checks/numbers_are_sane.ts';
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

test('a change is below zero by right, and a number all the same', async () => {
  expect(await found('detail.model_score', 'bias_share', '-3')).toEqual([]);
  expect(await found('detail.model_score', 'bias_share', "'nan'::double")).toEqual([
    'model_score.bias_share',
  ]);
  expect(await found('detail.model_score', 'bias_share', '-2e6')).toEqual(['model_score.bias_share']);
});

test('growth, error and rank are said to be changes where they are declared, and nothing else is but shares', () => {
  const columns = PUBLISHED.flatMap(publishedColumns);
  const named = columns.filter(([name]) => /(growth|error|bias|change|rank)_share$/.test(name));
  expect(named.length).toBeGreaterThan(9);
  expect(named.filter(([, { isChange }]) => isChange !== true).map(([name]) => name)).toEqual([]);
  expect(columns.filter(([, { isChange, unit }]) => isChange === true && unit !== 'share')).toEqual([]);
});
