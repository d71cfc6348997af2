import { describe, expect, test } from 'vitest';
import { drawPert, pertShape } from '../../../models/draws/pert.ts';
import { stream } from '../../../models/statistics/random.ts';
import { pertMoments } from './pert_moments.ts';

const ranges = [
  { low: 0.01, mode: 0.018, high: 0.05 },
  { low: -3, mode: 1, high: 2 },
  { low: 0, mode: 0, high: 0.2 },
  { low: 0.4, mode: 0.9, high: 0.9 },
];
const draw = (range: (typeof ranges)[number], n: number) => {
  const from = stream(20261122, `pert/${range.mode}`);
  return Float64Array.from({ length: n }, () => drawPert(range, from)).sort();
};

/** Probability of a Beta(α, β) below x: the density summed by Simpson's rule over both parts. */
function betaCdf(x: number, alpha: number, beta: number): number {
  const area = (from: number, to: number) => {
    const steps = 2000;
    let sum = 0;
    for (let i = 0; i <= steps; i++) {
      const t = from + ((to - from) * i) / steps;
      sum += (i === 0 || i === steps ? 1 : 2 + 2 * (i % 2)) * t ** (alpha - 1) * (1 - t) ** (beta - 1);
    }
    return (sum * (to - from)) / (3 * steps);
  };
  return area(0, x) / area(0, 1);
}

describe.each(ranges)('low $low, mode $mode, high $high', (range) => {
  const sorted = draw(range, 200_000);
  const { low, mode, high } = range;

  test('mean (low + 4·mode + high)/6 and variance (mean − low)(high − mean)/7 within 1 %', () => {
    const mean = sorted.reduce((sum, x) => sum + x, 0) / sorted.length;
    const variance = sorted.reduce((sum, x) => sum + (x - mean) ** 2, 0) / sorted.length;
    const expected = pertMoments(range);
    expect(expected.mean).toBe((low + 4 * mode + high) / 6);
    expect(Math.abs(mean - expected.mean)).toBeLessThan(0.01 * Math.abs(expected.mean));
    expect(Math.abs(variance / expected.variance - 1)).toBeLessThan(0.01);
  });

  test('quantiles stand where the Beta puts them, and no draw passes the ends', () => {
    const { alpha, beta } = pertShape(range);
    for (const p of [0.025, 0.1, 0.25, 0.5, 0.75, 0.9, 0.975]) {
      const x = sorted[Math.round(p * sorted.length)]!;
      expect(Math.abs(betaCdf((x - low) / (high - low), alpha, beta) - p)).toBeLessThan(0.004);
    }
    expect(sorted[0]).toBeGreaterThanOrEqual(low);
    expect(sorted.at(-1)).toBeLessThanOrEqual(high);
  });
});

test('the Beta of this test is R’s: qbeta(0.5, 1.8, 4.2) = 0.27667, qbeta(0.9, 1, 5) = 0.36904', () => {
  expect(betaCdf(0.27667225939251894, 1.8, 4.2)).toBeCloseTo(0.5, 4);
  expect(betaCdf(0.36904265551980675, 1, 5)).toBeCloseTo(0.9, 8);
});

test('by hand: 2, 3, 8 is α 1.667, β 4.333, mean 3.667, variance 1.032', () => {
  expect(pertShape({ low: 2, mode: 3, high: 8 }).alpha).toBeCloseTo(1 + 4 / 6, 12);
  expect(pertShape({ low: 2, mode: 3, high: 8 }).beta).toBeCloseTo(1 + 20 / 6, 12);
  const { mean, variance } = pertMoments({ low: 2, mode: 3, high: 8 });
  expect(mean).toBeCloseTo(22 / 6, 12);
  // (11/3 − 2)(8 − 11/3)/7 = (5/3)(13/3)/7 = 65/63
  expect(variance).toBeCloseTo(65 / 63, 12);
});

test('low equal to high is a constant and leaves the stream where it was', () => {
  const used = stream(1, 'constant');
  expect(drawPert({ low: 0.3, mode: 0.3, high: 0.3 }, used)).toBe(0.3);
  expect(used.uniform()).toBe(stream(1, 'constant').uniform());
  expect(pertMoments({ low: 0.3, mode: 0.3, high: 0.3 }).variance).toBeCloseTo(0, 30);
});

test.each([
  { low: 0, mode: 2, high: 1 },
  { low: 0, mode: -1, high: 1 },
  { low: 2, mode: 1.5, high: 1 },
  { low: 0, mode: Number.NaN, high: 1 },
  { low: 0, mode: 1, high: Number.POSITIVE_INFINITY },
])('low $low, mode $mode, high $high is refused', (range) => {
  expect(() => drawPert(range, stream(1, 'x'))).toThrow(RangeError);
  expect(() => pertShape(range)).toThrow(RangeError);
});
