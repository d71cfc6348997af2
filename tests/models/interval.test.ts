import fc from 'fast-check';
import { expect, test } from 'vitest';
import { inflateVariance, predictionInterval } from '../../models/interval.ts';

const finite = fc.double({ noNaN: true, noDefaultInfinity: true });

test('by hand: mean 100, variance 25 gives 93.6 … 106.4 and 90.2 … 109.8', () => {
  const band = predictionInterval(Float64Array.of(100), Float64Array.of(25), 0);
  expect([band.lo95, band.lo80, band.hi80, band.hi95].map((b) => Math.round(b[0]! * 10) / 10)).toEqual([
    90.2, 93.6, 106.4, 109.8,
  ]);
});

test('always finite, nested, never under the floor', () => {
  fc.assert(
    fc.property(finite, finite, fc.constantFrom(null, 0), (mean, variance, floor) => {
      const band = predictionInterval(Float64Array.of(mean), Float64Array.of(variance), floor);
      const ordered = [band.lo95[0]!, band.lo80[0]!, band.mean[0]!, band.hi80[0]!, band.hi95[0]!];
      expect(ordered.every(Number.isFinite)).toBe(true);
      expect(ordered).toEqual([...ordered].sort((a, b) => a - b));
      if (floor !== null) expect(ordered[0]).toBeGreaterThanOrEqual(floor);
    }),
    { seed: 20261122 },
  );
});

const outOfSample = (errors: number[], variances: number[]) => ({
  errors: Float64Array.from(errors),
  variances: Float64Array.from(variances),
  scales: new Float64Array(errors.length).fill(1),
});

test('errors twice as large as announced double the standard deviation', () => {
  expect([...inflateVariance(Float64Array.of(1, 2), outOfSample([2, 4], [1, 4]))]).toEqual([4, 8]);
});

test('errors smaller than announced do not narrow the band', () => {
  expect([...inflateVariance(Float64Array.of(1, 2), outOfSample([0.5], [1]))]).toEqual([1, 2]);
});

test('a perfect fit that erred out of the sample gets a band', () => {
  expect([...inflateVariance(Float64Array.of(0, 0), outOfSample([3, 3], [0, 0]))]).toEqual([9, 18]);
  expect([...inflateVariance(Float64Array.of(0, 0), outOfSample([0], [0]))]).toEqual([0, 0]);
});
