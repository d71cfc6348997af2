import { describe, expect, test } from 'vitest';
import { stream } from '../../../models/statistics/random.ts';
import { averageRanks, sharesOfRanks } from '../../../models/statistics/rank_correlation.ts';

const of = (...values: number[]) => Float64Array.from(values);
const normals = (name: string, n: number) => {
  const from = stream(20261122, name);
  return Float64Array.from({ length: n }, () => from.normal());
};

const rankShares = (inputs: readonly Float64Array[], output: Float64Array) =>
  sharesOfRanks(inputs.map(averageRanks), averageRanks(output));
/** Squared Spearman of two. */
const squared = (a: Float64Array, b: Float64Array) => rankShares([a], b)?.shares[0] ?? null;

describe('ranks', () => {
  test('equal values share the mean of their ranks', () => {
    expect([...averageRanks(of(9, 5, 2, 5))]).toEqual([4, 2.5, 1, 2.5]);
    expect([...averageRanks(of(7, 7, 7))]).toEqual([2, 2, 2]);
    expect([...averageRanks(of(0, -0, -1))]).toEqual([2.5, 2.5, 1]);
  });

  test('the input stays as it was, and what is not a number has no rank', () => {
    const values = of(3, 1, 2);
    averageRanks(values);
    expect([...values]).toEqual([3, 1, 2]);
    expect(() => averageRanks(of(1, Number.NaN))).toThrow(RangeError);
  });
});

describe('Spearman squared', () => {
  test('is 1 for anything that rises and anything that falls', () => {
    const x = normals('monotone', 500);
    expect(
      squared(
        x,
        x.map((value) => Math.exp(3 * value)),
      ),
    ).toBeCloseTo(1, 12);
    expect(
      squared(
        x,
        x.map((value) => -(value ** 3)),
      ),
    ).toBeCloseTo(1, 12);
  });

  test('by hand, without ties: 1 − 6·Σd²/(n(n² − 1)), d² = 16 + 0 + 0 + 0 + 16', () => {
    expect(squared(of(1, 2, 3, 4, 5), of(50, 20, 30, 40, 10))).toBeCloseTo(
      (1 - (6 * 32) / (5 * 24)) ** 2,
      12,
    );
  });

  test('ten pairs against R’s cor(method = "spearman")', () => {
    const intelligence = of(106, 86, 100, 101, 99, 103, 97, 113, 112, 110);
    const television = of(7, 0, 27, 50, 28, 29, 20, 12, 6, 17);
    expect(squared(intelligence, television)).toBeCloseTo(0.17575757575757575 ** 2, 12);
  });

  test('ties on both sides against R', () => {
    expect(squared(of(1, 2, 3, 4, 5), of(5, 6, 7, 8, 7))).toBeCloseTo(0.82078268166812329 ** 2, 12);
    expect(squared(of(1, 2, 2, 3, 5, 5, 5), of(2, 1, 4, 4, 3, 8, 8))).toBeCloseTo(
      0.67646664139545165 ** 2,
      12,
    );
  });

  test('is nothing where one side never moves', () => {
    expect(squared(of(1, 1, 1), of(1, 2, 3))).toBe(0);
    expect(squared(of(1, 2, 3), of(1, 1, 1))).toBeNull();
  });
});

describe('shares', () => {
  const [a, b, c, idle] = ['a', 'b', 'c', 'idle'].map((name) => normals(name, 5000)) as [
    Float64Array,
    Float64Array,
    Float64Array,
    Float64Array,
  ];

  test('of a sum of independent inputs are near the shares of variance, 9/14, 4/14, 1/14', () => {
    const sum = a.map((value, i) => 3 * value + 2 * b[i]! - c[i]!);
    const { shares, remainder } = rankShares([a, b, c, idle], sum)!;
    for (const [j, variance] of [9 / 14, 4 / 14, 1 / 14, 0].entries()) {
      // Between normals a correlation r has the Spearman 6/π·asin(r/2): here the remainder of a plain sum is 0.047.
      const expected = ((6 / Math.PI) * Math.asin(Math.sqrt(variance) / 2)) ** 2;
      expect(Math.abs(expected - variance)).toBeLessThan(0.03);
      expect(Math.abs(shares[j]! - expected)).toBeLessThan(0.02);
    }
    expect(Math.abs(remainder - 0.047)).toBeLessThan(0.03);
    expect(remainder).toBeCloseTo(1 - shares.reduce((all, share) => all + share, 0), 12);
  });

  test('a product leaves most of itself to the remainder', () => {
    const interaction = a.map((value, i) => value * b[i]!);
    expect(rankShares([a, b], interaction)!.remainder).toBeGreaterThan(0.99);
  });

  test('one input given twice is counted twice: the remainder falls below 0 and is not hidden', () => {
    expect(rankShares([a, a], a)!.remainder).toBeCloseTo(-1, 12);
  });

  test('an input that never moves has none; an output that never moves has nothing to share', () => {
    const constant = new Float64Array(5000).fill(0.02);
    expect(rankShares([constant, a], a)!.shares[0]).toBe(0);
    expect(rankShares([a], constant)).toBeNull();
  });

  test('lengths must agree', () => {
    expect(() => rankShares([of(1, 2)], of(1, 2, 3))).toThrow(RangeError);
  });
});
