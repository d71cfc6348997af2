import fc from 'fast-check';
import { expect, test } from 'vitest';
import { predictionInterval } from '../../../../models/forecast/intervals/interval.ts';

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
