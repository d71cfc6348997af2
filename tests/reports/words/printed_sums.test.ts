/** What reads the sums of a page finds a planted fault; tests/cases/shipped_sentences.test.ts reads every page with it. */
import { expect, it } from 'vitest';
import { nothing } from '../../../reports/html/markup.ts';
import { table } from '../../../reports/html/table.ts';
import { countSums, wrongSums } from './printed_sums.ts';

const page = (rows: string[][]) =>
  String(
    table({
      id: 'parts',
      caption: 'Parts',
      mark: nothing,
      columns: ['', 'created', 'left', 'all'].map((label) => ({ label })),
      rows,
      sums: { down: [1, 2, 3], across: { parts: [1, 2], total: 3 } },
    }),
  );

it('a table that adds up has no fault, in any form of numbers', () => {
  const right = page([
    ['a', '+1\u202f200', '3', '1\u202f203'],
    ['b', '−200', '0', '\u2066−200\u2069'],
    ['all', '+1,000', '3', '1\u202f003'],
  ]);
  expect(wrongSums(right)).toEqual([]);
  expect(countSums(right)).toBe(6);
});

it.each([
  [
    ['a', '1', '2', '3'],
    ['b', '1', '1', '2'],
    ['all', '3', '3', '6'],
  ],
  [
    ['a', '1', '2', '4'],
    ['b', '1', '1', '2'],
    ['all', '2', '3', '5'],
  ],
])('a total that its parts do not make is found: %j %j %j', (...rows) => {
  expect(wrongSums(page(rows)).length).toBeGreaterThan(0);
});
