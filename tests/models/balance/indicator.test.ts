/** The class rule that the what-if page uses is the rule of the mart, on every row that is published. */
import { tmpdir } from 'node:os';
import { expect, test } from 'vitest';
import { type ClassCut, classOf, LEAST_OPENINGS } from '../../../models/balance/indicator.ts';
import { createDatabase, openReadOnly, select, sqlText } from '../../../pipeline/database/database.ts';
import { shippedRelease } from '../../cases/shipped_release.ts';

const CUTS: ClassCut[] = [
  { class_code: 'low', lower: null, upper: 0.85, closed_side: 'upper' },
  { class_code: 'middle', lower: 0.85, upper: 1, closed_side: 'upper' },
  { class_code: 'high', lower: 1, upper: null, closed_side: 'upper' },
];

test.each([
  [0.2, 'low'],
  [0.85, 'low'],
  [0.850001, 'middle'],
  [1, 'middle'],
  [7, 'high'],
])('%d is %s', (value, code) => {
  expect(classOf(value, CUTS)).toBe(code);
});

test('a bound belongs to the side that is closed, and to none where neither is', () => {
  const closed = (closed_side: string | null) => [{ class_code: 'a', lower: 1, upper: 2, closed_side }];
  expect([1, 2].map((value) => classOf(value, closed('lower')))).toEqual(['a', null]);
  expect([1, 2].map((value) => classOf(value, closed('upper')))).toEqual([null, 'a']);
  expect([1, 2].map((value) => classOf(value, closed(null)))).toEqual([null, null]);
  expect(classOf(1, [])).toBeNull();
});

test('the fewest openings are those of the macro that the pipeline asks', async () => {
  const { connection, close } = await createDatabase(':memory:', tmpdir());
  await connection.run(sqlText('database/macros.sql'));
  const [row] = await select<{ least: number }>(connection, 'select rule.least_openings() as least');
  close();
  expect(row?.least).toBe(LEAST_OPENINGS);
});

test('every published row has the class that the rule gives', async () => {
  const { connection, close } = await openReadOnly((await shippedRelease()).database);
  const cuts = await select<ClassCut & { indicator: string }>(
    connection,
    'select indicator, class_code, lower::double as lower, upper::double as upper, closed_side from indicator_class',
  );
  const rows = await select<{ indicator: string; value: number; class: string | null }>(
    connection,
    'select indicator, value::double as value, "class" from adequacy where value is not null',
  );
  close();
  // Classes without any bound are given by another rule than cuts.
  const cutsOf = (indicator: string) =>
    cuts.filter((cut) => cut.indicator === indicator && (cut.lower !== null || cut.upper !== null));
  const own = rows.filter((row) => cutsOf(row.indicator).length > 0);
  expect(own.length).toBeGreaterThan(100);
  expect(new Set(own.map((row) => row.class)).size).toBeGreaterThan(2);
  for (const { indicator, value, class: published } of own) {
    expect([indicator, value, classOf(value, cutsOf(indicator))]).toEqual([indicator, value, published]);
  }
});
