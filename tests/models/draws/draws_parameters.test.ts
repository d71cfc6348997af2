import { describe, expect, test } from 'vitest';
import { drawParameters, type UncertainParameter } from '../../../models/draws/parameters.ts';
import { pertMoments } from './pert_moments.ts';

const pert = (key: string, value: number, low: number | null, high: number | null): UncertainParameter => ({
  key,
  value,
  low,
  high,
  distribution: 'pert',
});
const retirement = pert('retirement|_T', 0.02, 0.01, 0.04);
const variance = (x: Float64Array) => {
  const mean = x.reduce((sum, value) => sum + value, 0) / x.length;
  return x.reduce((sum, value) => sum + (value - mean) ** 2, 0) / x.length;
};

describe('a national rate is one number for every cell', () => {
  const draws = 20_000;
  const cells = Array.from({ length: 60 }, (_, i) => 500 + 100 * (i % 7)); // persons
  const one = pertMoments({ low: 0.01, mode: 0.02, high: 0.04 }).variance;
  /** Leavers of the nation, draw by draw, when cell i takes its rate from row rowOf(i). */
  const leavers = (rows: UncertainParameter[], rowOf: (cell: number) => number) => {
    const { values } = drawParameters({ seed: 20261122, draws, rows });
    return Float64Array.from({ length: draws }, (_, d) =>
      cells.reduce((sum, persons, i) => sum + persons * values[rowOf(i)]![d]!, 0),
    );
  };

  test('drawn once: the variance of the sum is (Σ persons)² times that of the rate', () => {
    const once = variance(leavers([retirement], () => 0));
    const whole = cells.reduce((sum, persons) => sum + persons, 0);
    expect(Math.abs(once / (whole ** 2 * one) - 1)).toBeLessThan(0.03);
  });

  test('drawn per cell it would be Σ persons² times that of the rate: a range 7.5 times too narrow', () => {
    const rows = cells.map((_, i) => ({ ...retirement, key: `retirement|cell ${i}` }));
    const perCell = variance(leavers(rows, (i) => i));
    const squares = cells.reduce((sum, persons) => sum + persons ** 2, 0);
    const whole = cells.reduce((sum, persons) => sum + persons, 0);
    expect(Math.abs(perCell / (squares * one) - 1)).toBeLessThan(0.03);
    expect(whole / Math.sqrt(squares)).toBeCloseTo(7.5, 1);
  });
});

test('a row keeps its numbers when rows are added, dropped or reordered, and when draws are added', () => {
  const other = pert('exit|_T', 0.03, 0.01, 0.05);
  const alone = drawParameters({ seed: 7, draws: 200, rows: [retirement] }).values[0];
  const among = drawParameters({ seed: 7, draws: 200, rows: [other, retirement] }).values[1];
  const longer = drawParameters({ seed: 7, draws: 500, rows: [retirement] }).values[0]!;
  expect(among).toEqual(alone);
  expect(longer.slice(0, 200)).toEqual(alone);
  expect(drawParameters({ seed: 8, draws: 200, rows: [retirement] }).values[0]).not.toEqual(alone);
});

test('without a range, or declared fixed, a row is its value and is listed', () => {
  const rows = [
    pert('no range', 0.5, null, null),
    retirement,
    { ...retirement, key: 'declared fixed', distribution: 'fixed' as const },
    pert('a range of one value', 0.3, 0.3, 0.3),
  ];
  const { values, fixed } = drawParameters({ seed: 1, draws: 3, rows });
  expect(fixed).toEqual(['no range', 'declared fixed', 'a range of one value']);
  expect([...values[0]!]).toEqual([0.5, 0.5, 0.5]);
  expect([...values[2]!]).toEqual([0.02, 0.02, 0.02]);
  expect([...values[3]!]).toEqual([0.3, 0.3, 0.3]);
  expect(new Set(values[1]).size).toBe(3);
});

test.each([
  ['half a range', [pert('x', 0.5, 0.1, null)]],
  ['a value above its range', [pert('x', 0.5, 0.1, 0.4)]],
  ['a value below its range', [pert('x', 0.05, 0.1, 0.4)]],
  ['low above high', [pert('x', 0.5, 0.6, 0.4)]],
  ['an end that is not a number', [pert('x', 0.5, Number.NaN, 0.6)]],
  ['a value that is not a number', [pert('x', Number.NaN, null, null)]],
  ['a bad range on a fixed row', [{ ...pert('x', 0.5, 0.6, 0.7), distribution: 'fixed' as const }]],
  ['one key twice', [pert('x', 0.5, null, null), pert('x', 0.6, null, null)]],
])('%s is refused by name', (_, rows) => {
  expect(() => drawParameters({ seed: 1, draws: 2, rows })).toThrow(/^x: /);
});
