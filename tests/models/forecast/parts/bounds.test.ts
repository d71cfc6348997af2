/** What a share cannot pass, and what a series that multiplies is damped to. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { underCeiling } from '../../../../models/forecast/parts/ceiling.ts';
import { dampExplosion } from '../../../../models/forecast/parts/explosion.ts';
import { forecastSeries } from '../../../../models/forecast/series.ts';

const from = (first: number, n: number) => Array.from({ length: n }, (_, t) => first + t);

describe('a ceiling', () => {
  test('keeps the order, leaves what lies below the last value, and is never passed', () => {
    const [last, ceiling] = [0.8, 1];
    const values = fc.array(fc.double({ min: -1, max: 9, noNaN: true }), { minLength: 2, maxLength: 9 });
    fc.assert(
      fc.property(values, (all) => {
        const sorted = Float64Array.from(all).sort();
        const under = underCeiling(sorted, last, ceiling);
        under.forEach((value, i) => {
          expect(value).toBeLessThanOrEqual(ceiling);
          expect(value).toBeLessThanOrEqual(Math.max(sorted[i]!, last));
          if (sorted[i]! <= last) expect(value).toBe(sorted[i]);
          if (i > 0) expect(value).toBeGreaterThanOrEqual(under[i - 1]!);
        });
      }),
      { seed: 20261127 },
    );
    expect([...underCeiling(Float64Array.of(2), 1, 1)]).toEqual([1]);
    expect(underCeiling(Float64Array.of(0.801), 0.8, 1)[0]).toBeCloseTo(0.801, 5);
  });

  test('whatever the share, its forecast and bands lie between 0 and 1', () => {
    const shares = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 1, maxLength: 15 });
    fc.assert(
      fc.property(shares, (all) => {
        const result = forecastSeries(from(2000, all.length), all, from(2000 + all.length, 8), {
          floor: 0,
          ceiling: 1,
        });
        for (const side of [result.mean, result.lo80, result.hi80, result.lo95, result.hi95])
          expect(side?.every((value) => value >= 0 && value <= 1) ?? true).toBe(true);
      }),
      { numRuns: 200, seed: 20261127 },
    );
  });

  test('a value above it is refused', () => {
    expect(() => forecastSeries([2020], [1.2], [2021], { floor: 0, ceiling: 1 })).toThrow(/above 1/);
  });
});

describe('an explosion', () => {
  test('growth up to 49 % is kept, more adds at most 22 % within six years', () => {
    const mean = Float64Array.of(110, 148, 160, 170, 200, 260);
    dampExplosion(mean, 100);
    expect([...mean.slice(0, 2)]).toEqual([110, 148]);
    expect(mean[2]).toBeGreaterThan(149);
    for (let j = 3; j < 6; j++) expect(mean[j]! > mean[j - 1]! && mean[j]! <= 100 * Math.exp(0.6)).toBe(true);
  });

  test('1, 4, 16, 64, 256 is no 26,637 in six years', () => {
    const { mean } = forecastSeries(from(2020, 5), [1, 4, 16, 64, 256], from(2025, 6), { floor: 0 });
    expect(mean[5]).toBeLessThan(256 * Math.exp(0.6));
    expect(mean[5]).toBeGreaterThan(256);
  });
});
