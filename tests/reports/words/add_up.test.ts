/** Parts and crossed tables are rounded so that they add up, each number to one of its two neighbours. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { roundParts, roundTable } from '../../../reports/words/format/add_up.ts';

const sum = (numbers: readonly number[]) => numbers.reduce((all, one) => all + one, 0);
const isNeighbour = (whole: number, value: number) => Math.abs(whole - value) < 1 + 1e-6;

it.each([
  [[1.4, 1.4, 1.2], 4, [2, 1, 1]],
  [[0.5, 0.5], 1, [1, 0]],
  [[-1.4, -1.4, -0.2], -3, [-1, -2, 0]],
  [[10.5, 0, 1.5], 12, [11, 0, 1]],
  [[3, 4, 5], 12, [3, 4, 5]],
  [[], 0, []],
])('%j, %d in all, is %j', (parts, total, whole) => {
  expect(roundParts(parts, total)).toEqual(whole);
});

it('any parts add up, and what is whole stays as it is', () => {
  fc.assert(
    fc.property(fc.array(fc.double({ min: -1e5, max: 1e5, noNaN: true }), { minLength: 1 }), (parts) => {
      const total = Math.round(sum(parts)) + 0;
      const whole = roundParts(parts, total);
      expect(sum(whole)).toBe(total);
      expect(whole.every((one, at) => isNeighbour(one, parts[at]!))).toBe(true);
    }),
  );
});

it('rows and columns of any table add up at once', () => {
  const cell = fc.oneof(fc.constant(0), fc.double({ min: 0, max: 3000, noNaN: true }));
  const table = fc
    .integer({ min: 1, max: 12 })
    .chain((width) =>
      fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 12 }),
    );
  const neighbours = (whole: readonly number[], values: readonly number[]) =>
    whole.every((one, at) => isNeighbour(one, values[at]!));
  fc.assert(
    fc.property(table, (cells) => {
      const all = Math.round(sum(cells.map(sum)));
      const columnSums = (of: readonly (readonly number[])[]) =>
        cells[0]!.map((_, at) => sum(of.map((row) => row[at]!)));
      const whole = roundTable(cells, all)!;
      expect(whole.cells.map(sum)).toEqual(whole.rows);
      expect(columnSums(whole.cells)).toEqual(whole.columns);
      expect([sum(whole.rows), sum(whole.columns)]).toEqual([all, all]);
      expect(neighbours(whole.rows, cells.map(sum))).toBe(true);
      expect(neighbours(whole.columns, columnSums(cells))).toBe(true);
      expect(neighbours(whole.cells.flat(), cells.flat())).toBe(true);
    }),
    { numRuns: 500 },
  );
});

it('totals that were rounded apart and leave no way are told, and those chosen together are right', () => {
  // The largest rests of rows and columns lie apart: row 2 would go up, and column 1, where they have no cell in common.
  const cells = [
    [16.2, 0, 0],
    [0, 1.1, 0.19],
  ];
  expect(roundTable(cells, 18, { rows: [16, 2], columns: [17, 1, 0] })).toBeNull();
  const { rows, columns } = roundTable(cells, 18)!;
  expect([sum(rows), sum(columns)]).toEqual([18, 18]);
  expect(roundTable(cells, 18, { rows: [16, 2] })!.columns).toEqual([16, 1, 1]);
});
