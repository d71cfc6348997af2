import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { quantiles } from '../../../models/statistics/quantile.ts';

const quantilesOf = (values: number[], probabilities: number[]) => [
  ...quantiles(
    Float64Array.from(values),
    probabilities,
    new Float64Array(values.length),
    new Float64Array(probabilities.length),
  ),
];

describe('R: quantile(x, type = 7)', () => {
  const x = [12.5, -3, 7, 7, 101.25, 0, 42, 8.75, 19, -0.5, 3.125];

  test('eleven values with a tie', () => {
    const ours = quantilesOf(x, [0, 0.025, 0.1, 0.25, 0.5, 0.9, 0.975, 1]);
    const fromR = [-3, -2.375, -0.5, 1.5625, 7, 42, 86.4375, 101.25];
    for (const [i, value] of fromR.entries()) expect(ours[i]).toBeCloseTo(value, 12);
  });

  test('four values, each quantile between two', () => {
    const ours = quantilesOf([5, 1, 4, 2], [0.1, 0.5, 0.9]);
    for (const [i, value] of [1.3, 3, 4.7].entries()) expect(ours[i]).toBeCloseTo(value, 12);
  });

  test('one value is every quantile', () => {
    expect(quantilesOf([7], [0, 0.3, 1])).toEqual([7, 7, 7]);
  });

  test('the order of the probabilities is the order of the answers', () => {
    expect(quantilesOf(x, [1, 0.5, 0])).toEqual([101.25, 7, -3]);
  });
});

test('agrees with a full sort, many ties or none, and leaves the values as they were', () => {
  const value = fc.oneof(fc.integer({ min: -3, max: 3 }), fc.double({ min: -1e9, max: 1e9, noNaN: true }));
  const values = fc.array(value, { minLength: 1, maxLength: 200 });
  const probabilities = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 8 });
  fc.assert(
    fc.property(values, probabilities, (x, p) => {
      const before = [...x];
      const sorted = Float64Array.from(x).sort();
      const ours = quantilesOf(x, p);
      for (const [j, probability] of p.entries()) {
        const position = (x.length - 1) * probability;
        const below = sorted[Math.floor(position)]!;
        const above = sorted[Math.ceil(position)]!;
        expect(ours[j]).toBeCloseTo(below + (position - Math.floor(position)) * (above - below), 5);
      }
      expect(x).toEqual(before);
    }),
    { seed: 20261122, numRuns: 500 },
  );
});

test('a longer scratch serves shorter arrays', () => {
  const scratch = new Float64Array(50).fill(-1);
  const out = new Float64Array(1);
  expect(quantiles(Float64Array.of(3, 1, 2), [0.5], scratch, out)).toBe(out);
  expect(out[0]).toBe(2);
});

test.each([
  ['no value', [], [0.5]],
  ['a value that is not a number', [1, Number.NaN], [0.5]],
  ['a value without end', [1, Number.POSITIVE_INFINITY], [0.5]],
  ['a probability above 1', [1, 2], [1.1]],
  ['a probability below 0', [1, 2], [-0.1]],
  ['a probability that is not a number', [1, 2], [Number.NaN]],
])('%s is refused', (_, values, probabilities) => {
  expect(() => quantilesOf(values, probabilities)).toThrow(RangeError);
});

test('buffers that are too short are refused', () => {
  const values = Float64Array.of(1, 2, 3);
  expect(() => quantiles(values, [0.5], new Float64Array(2), new Float64Array(1))).toThrow(RangeError);
  expect(() => quantiles(values, [0.1, 0.5], new Float64Array(3), new Float64Array(1))).toThrow(RangeError);
});
