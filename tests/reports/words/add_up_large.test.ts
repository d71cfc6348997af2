/** A large table is rounded as a small one is: it adds up both ways, and costs no more. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { floorOf, roundParts, roundTable, sum } from '../../../reports/words/format/add_up.ts';
import { roundLargeTable } from '../../../reports/words/format/add_up_large.ts';

type Numbers = readonly (readonly number[])[];

/** What both minimise: each number that goes up costs the more, the lower its rest. */
const costOf = (before: Numbers, after: Numbers) =>
  sum(
    before.flatMap((row, i) =>
      row.map((cell, j) => (after[i]![j]! > floorOf(cell) ? 1 - 2 * (cell - floorOf(cell)) : 0)),
    ),
  );
const columnSums = (cells: Numbers) => cells[0]!.map((_, at) => sum(cells.map((row) => row[at]!)));

const cell = fc.oneof(
  fc.constant(0),
  fc.integer({ min: 0, max: 40 }).map((n) => n / 4),
  fc.double({ min: 0, max: 3000, noNaN: true }),
);
const tables = fc
  .integer({ min: 1, max: 9 })
  .chain((width) =>
    fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 9 }),
  );

it('any table: the same cost as by single units, or no way for both', () => {
  let found = 0;
  fc.assert(
    fc.property(tables, (cells) => {
      const rows = roundParts(cells.map(sum), Math.round(sum(cells.map(sum))));
      const large = roundLargeTable(cells, rows);
      const small = roundTable(cells, sum(rows), { rows });
      expect(large === null).toBe(small === null);
      if (large === null || small === null) return;
      found++;
      expect(large.cells.map(sum)).toEqual(rows);
      expect(columnSums(large.cells)).toEqual(large.columns);
      expect(large.rows).toEqual(rows);
      const whole = (made: { cells: Numbers; columns: readonly number[] }) =>
        costOf(cells, made.cells) + costOf([columnSums(cells)], [made.columns]);
      expect(whole(large)).toBeCloseTo(whole(small), 4);
    }),
    // In the first a unit has to go through every row before it finds its place.
    {
      numRuns: 600,
      seed: 20261129,
      examples: [
        [
          [
            [3.5, 0, 0.75, 0],
            [0, 0, 3.25, 5.5],
            [0, 0, 0, 7.5],
          ],
        ],
      ],
    },
  );
  expect(found).toBeGreaterThan(400);
});

it('a hundred regions by five hundred specialties add up too', () => {
  const random = (i: number) => ((Math.sin(i) * 43758.5453) % 1) ** 2;
  const cells = Array.from({ length: 100 }, (_, i) =>
    Array.from({ length: 500 }, (_, j) => 40 * random(500 * i + j)),
  );
  const rows = roundParts(cells.map(sum), Math.round(sum(cells.map(sum))));
  const whole = roundLargeTable(cells, rows)!;
  expect(columnSums(whole.cells)).toEqual(whole.columns);
  expect(whole.columns.every((one, j) => Math.abs(one - columnSums(cells)[j]!) < 1)).toBe(true);
});
