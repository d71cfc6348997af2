import fc from 'fast-check';
import { expect, test } from 'vitest';
import { bandTable, kindOf } from '../../../../models/forecast/intervals/error_table.ts';
import { intervalTable } from '../../../../models/forecast/intervals/interval_table.ts';
import { betweenMiddles, LENGTH_CLASSES } from '../../../../models/forecast/intervals/length_class.ts';
import { forecastRun } from '../../../../models/forecast/run.ts';
import { lengthClass } from '../../../truth/length_class.ts';

test('the shipped table widens with the horizon, and 95 % holds 80 %', () => {
  expect(intervalTable.kinds).toHaveLength(LENGTH_CLASSES.length);
  expect(intervalTable.kinds.slice(1).every(({ local }) => local.length > 0)).toBe(true);
  for (const table of intervalTable.kinds.flatMap(({ aimed, aimless, local }) => [aimed, aimless, local])) {
    table.forEach((row, j) => {
      expect([...row]).toEqual([...row].sort((a, b) => a - b));
      expect(row[1]).toBeLessThan(0);
      expect(row[2]).toBeGreaterThan(0);
      if (j === 0) return;
      for (const side of [0, 1]) expect(row[side]!).toBeLessThanOrEqual(table[j - 1]![side]!);
      for (const side of [2, 3]) expect(row[side]!).toBeGreaterThanOrEqual(table[j - 1]![side]!);
    });
  }
});

test('whatever the series: finite, nested, widening, never under the floor', () => {
  const values = fc.array(fc.integer({ min: -50, max: 90_000 }), { minLength: 5, maxLength: 45 });
  fc.assert(
    fc.property(values, fc.constantFrom(null, 0), (all, floor) => {
      const y = Float64Array.from(all, (value) => (floor === null ? value : Math.max(floor, value)));
      const f = forecastRun(y, 15, floor);
      for (let j = 0; j < 15; j++) {
        const ordered = [f.lo95[j]!, f.lo80[j]!, f.mean[j]!, f.hi80[j]!, f.hi95[j]!];
        expect(ordered.every(Number.isFinite)).toBe(true);
        expect(ordered).toEqual([...ordered].sort((a, b) => a - b));
        if (floor !== null) expect(ordered[0]).toBeGreaterThanOrEqual(floor);
        else if (j > 0)
          expect(f.hi95[j]! - f.mean[j]!).toBeGreaterThanOrEqual(
            (f.hi95[j - 1]! - f.mean[j - 1]!) * (1 - 1e-9),
          );
      }
    }),
    { numRuns: 200, seed: 20261122 },
  );
});

test('a falling series has its wide side below, a growing one above', () => {
  const up = Float64Array.from({ length: 20 }, (_, t) => 1000 + 50 * t + 30 * Math.sin(2 * t));
  const rise = forecastRun(up, 8, null);
  const fall = forecastRun(
    up.map((v) => -v),
    8,
    null,
  );
  expect(rise.hi95[7]! - rise.mean[7]!).toBeGreaterThan(rise.mean[7]! - rise.lo95[7]!);
  expect(fall.mean[7]! - fall.lo95[7]!).toBeGreaterThan(fall.hi95[7]! - fall.mean[7]!);
});

test('a constant has a band of width zero', () => {
  const f = forecastRun(new Float64Array(9).fill(7), 3, 0);
  expect([f.lo95[2], f.mean[2], f.hi95[2]]).toEqual([7, 7, 7]);
});

test('a fall is a share of what is left: a series above zero has its lower end above zero without a floor', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 1, max: 90_000 }), { minLength: 5, maxLength: 30 }), (all) => {
      const { mean, lo95 } = forecastRun(Float64Array.from(all), 10, null);
      for (let j = 0; j < 10; j++) if (mean[j]! > 0) expect(lo95[j]).toBeGreaterThanOrEqual(0);
    }),
    { numRuns: 200, seed: 20261122 },
  );
});

test('classes of length begin where they say', () => {
  expect([5, 7, 8, 11, 12, 19, 20, 60].map(lengthClass)).toEqual([0, 0, 1, 1, 2, 2, 3, 3]);
});

test('between the middles of two classes the quantiles go from one to the other, and are those of a class at its middle', () => {
  expect([5, 9.4, 15, 26, 90].map(betweenMiddles)).toEqual([
    { below: 0, above: 0, share: 0 },
    { below: 0, above: 1, share: 1 },
    { below: 1, above: 2, share: 1 },
    { below: 3, above: 3, share: 0 },
    { below: 3, above: 3, share: 0 },
  ]);
  const { below, above, share } = betweenMiddles(12);
  expect([below, above]).toEqual([1, 2]);
  expect(share).toBeCloseTo(0.5225, 3); // log(12/9.4) / log(15/9.4)
});

test('one point more is no step: no quantile moves by more than 8 % of itself', () => {
  const table = bandTable(intervalTable);
  expect(kindOf(table, 26)).toBe(kindOf(table, 400));
  expect(kindOf(table, 3)).toBe(kindOf(table, 5)); // five years of which three were observed
  for (let n = 5; n < 40; n++)
    for (const kind of ['aimed', 'aimless', 'local'] as const)
      kindOf(table, n)[kind].forEach((q, at) => {
        expect(Math.abs(kindOf(table, n + 1)[kind][at]! / q - 1)).toBeLessThan(0.08);
      });
});
