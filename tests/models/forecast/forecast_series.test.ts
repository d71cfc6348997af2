import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { forecastSeries } from '../../../models/forecast/series.ts';

const count = { floor: 0 };
const from = (first: number, n: number) => Array.from({ length: n }, (_, t) => first + t);

test('five points without a gap give the default forecast with prediction intervals', () => {
  const result = forecastSeries(from(2019, 5), [100, 108, 115, 126, 131], from(2024, 7), count);
  expect(result).toMatchObject({
    intervalKind: 'prediction_interval',
    nObs: 5,
    nFilled: 0,
  });
  expect(result.mean.length).toBe(7);
  expect(result.model).toBe('middle_of_six');
  expect(result.candidates.map((c) => c.model)).toEqual(['naive', 'drift', 'default']);
  expect(result.candidates.at(-1)).toMatchObject({ score: null, reason: /needs 5 points/ });
});

test('from nine points on the default is scored beside naive and drift', () => {
  const result = forecastSeries(from(2010, 10), [9, 10, 12, 13, 13, 15, 17, 18, 20, 21], [2020], count);
  expect(result.candidates.every((c) => c.score !== null)).toBe(true);
});

describe('short histories', () => {
  test.each([2, 3, 4])('%i points give short growth with its own kind of band', (n) => {
    const result = forecastSeries(from(2020, n), from(100, n), [2030], count);
    expect(result).toMatchObject({ model: 'short_growth', intervalKind: 'short_series', nObs: n });
    expect(result.candidates).toEqual([]);
  });

  test('one point is held without a band, none is refused', () => {
    const result = forecastSeries([2024], [12], [2025, 2026], count);
    expect(result).toMatchObject({ model: 'held_level', intervalKind: 'none', nObs: 1, lo95: null });
    expect([...result.mean]).toEqual([12, 12]);
    expect(() => forecastSeries([], [], [2025], count)).toThrow(/needs 1 point/);
  });
});

describe('gaps', () => {
  const growing = from(0, 14).map((t) => 50 * 1.04 ** t + ((7 * t) % 5));

  test('a missing year is filled for the fit, and the history before it stays in', () => {
    const years = from(2010, 14).filter((year) => year !== 2020);
    const values = growing.filter((_, t) => t !== 10);
    const result = forecastSeries(years, values, [2024, 2028], count);
    expect(result).toMatchObject({ intervalKind: 'prediction_interval', nObs: 13, nFilled: 1 });
    const whole = forecastSeries(from(2010, 14), growing, [2024, 2028], count);
    expect(result.mean[1]! / whole.mean[1]!).toBeCloseTo(1, 2);
  });

  test('a filled year is no actual: candidates are scored without it', () => {
    const years = from(2010, 14).filter((year) => year !== 2020);
    const values = growing.filter((_, t) => t !== 10);
    const scores = forecastSeries(years, values, [2024], count).candidates;
    const filled = growing.map((value, t) => (t === 10 ? Math.sqrt(growing[9]! * growing[11]!) : value));
    const asIfSeen = forecastSeries(from(2010, 14), filled, [2024], count).candidates;
    expect(scores.map(({ score }) => score)).not.toEqual(asIfSeen.map(({ score }) => score));
  });

  test('seven points, two silent years, two points are nine points with a band', () => {
    const years = [...from(2010, 7), 2020, 2021];
    const result = forecastSeries(years, [1, 2, 3, 4, 5, 6, 7, 11, 12], [2022], count);
    expect(result).toMatchObject({ intervalKind: 'prediction_interval', nObs: 9, nFilled: 3 });
  });

  test('four points with holes stay four points', () => {
    const result = forecastSeries([2010, 2014, 2019, 2024], [5, 6, 7, 9], [2030], count);
    expect(result).toMatchObject({ intervalKind: 'short_series', nObs: 4 });
  });
});

test('years asked for may leave some out', () => {
  const all = forecastSeries(from(2010, 9), [5, 6, 8, 9, 9, 11, 12, 14, 15], from(2019, 6), count);
  const some = forecastSeries(from(2010, 9), [5, 6, 8, 9, 9, 11, 12, 14, 15], [2024], count);
  expect(some.candidates).toEqual(all.candidates);
  expect(some.mean[0]).toBe(all.mean[5]);
});

test('zeros, constants and negatives', () => {
  const zeros = forecastSeries(from(2015, 6), [0, 0, 0, 0, 0, 0], [2021], count);
  expect([zeros.model, zeros.mean[0], zeros.lo95![0], zeros.hi95![0]]).toEqual(['middle_of_six', 0, 0, 0]);
  const constant = forecastSeries(from(2015, 8), Array(8).fill(40), [2030], count);
  expect([constant.mean[0], constant.lo95![0], constant.hi95![0]]).toEqual([40, 40, 40]);
  const negative = forecastSeries(from(2015, 8), [3, 1, -2, -3, -5, -8, -9, -11], [2024], { floor: null });
  expect(negative.mean[0]).toBeLessThan(-11);
});

test('bad input is refused in words', () => {
  expect(() => forecastSeries([2020, 2020], [1, 2], [2021], count)).toThrow(/2020 does not come after 2020/);
  expect(() => forecastSeries([2020, 2021], [1, 2], [2021], count)).toThrow(/2021 does not come after 2021/);
  expect(() => forecastSeries([2020, 2021], [1, Number.NaN], [2022], count)).toThrow(/value of 2021 is NaN/);
  expect(() => forecastSeries([2020.5], [1], [2022], count)).toThrow(/whole number/);
  expect(() => forecastSeries([2020], [1, 2], [2022], count)).toThrow(/1 years for 2 values/);
});

test('whatever the series: finite, ordered, never under the floor', () => {
  const values = fc.array(fc.integer({ min: 0, max: 50_000 }), { minLength: 1, maxLength: 25 });
  fc.assert(
    fc.property(values, fc.array(fc.nat(24), { maxLength: 2 }), (all, gaps) => {
      const years: number[] = [];
      let year = 1990;
      all.forEach((_, t) => {
        year += gaps.includes(t) ? 3 : 1;
        years.push(year);
      });
      const r = forecastSeries(years, all, from(year + 1, 8), count);
      for (let j = 0; j < 8; j++) {
        const ordered =
          r.intervalKind === 'none'
            ? [r.mean[j]!]
            : [r.lo95![j]!, r.lo80![j]!, r.mean[j]!, r.hi80![j]!, r.hi95![j]!];
        expect(ordered.every((value) => Number.isFinite(value) && value >= 0)).toBe(true);
        for (let i = 1; i < ordered.length; i++)
          expect(ordered[i]!).toBeGreaterThanOrEqual(ordered[i - 1]! - 1e-9 * Math.abs(ordered[i]!));
      }
    }),
    { numRuns: 150, seed: 20261122 },
  );
});
