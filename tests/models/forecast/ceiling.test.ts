import { expect, test } from 'vitest';
import { mixture } from '../../../models/forecast/mixture.ts';
import { drift } from '../../../models/forecast/voices/drift.ts';
import { gompertz } from '../../../models/forecast/voices/gompertz.ts';
import { logistic } from '../../../models/forecast/voices/logistic.ts';
import { naive } from '../../../models/forecast/voices/naive.ts';

const times = Array.from({ length: 12 }, (_, t) => t);

test('logistic and Gompertz find their own curve again and stay under the ceiling', () => {
  const s = (t: number) => 1000 / (1 + Math.exp(-(0.4 * t - 3)));
  const g = (t: number) => 1000 * Math.exp(-Math.exp(-(0.3 * t - 1)));
  for (const [model, curve] of [
    [logistic, s],
    [gompertz, g],
  ] as const) {
    const fit = model.fit(Float64Array.from(times, curve), { ceiling: 1000 });
    for (const [j, value] of fit.mean(30).entries()) expect(value).toBeCloseTo(curve(12 + j), 6);
    expect(fit.mean(200)[199]).toBeLessThanOrEqual(1000);
    expect(fit.variance(5).every((v) => v >= 0 && v < 1)).toBe(true);
  }
});

test('variance never falls and stays finite on a noisy series', () => {
  const y = Float64Array.of(10, 14, 13, 20, 26, 24, 33, 40);
  for (const model of [logistic, gompertz]) {
    const variance = model.fit(y, { ceiling: 60 }).variance(20);
    expect(variance.every(Number.isFinite)).toBe(true);
    for (let j = 1; j < 20; j++) expect(variance[j]!).toBeGreaterThanOrEqual(variance[j - 1]!);
  }
});

test('a ceiling that the series has reached is refused, and so is zero', () => {
  expect(() => logistic.fit(Float64Array.of(10, 20, 30, 40), { ceiling: 40 })).toThrow(
    /point 3 is 40, not below the ceiling/,
  );
  expect(() => gompertz.fit(Float64Array.of(0, 20, 30, 35), { ceiling: 40 })).toThrow(/above 0/);
});

test('a mixture by hand, named in the order of weight, and refused when a member cannot take the series', () => {
  const y = Float64Array.of(100, 110, 130, 140, 160);
  const both = mixture([
    { model: naive, weight: 1 },
    { model: drift, weight: 3 },
  ]).fit(y);
  expect(both.model).toBe('drift+naive');
  expect([...both.mean(2)]).toEqual([171.25, 182.5]);
  const sd = (0.25 * Math.sqrt(250) + 0.75 * Math.sqrt(drift.fit(y).variance(1)[0]!)) ** 2;
  expect(both.variance(1)[0]).toBeCloseTo(sd, 9);
  const withCeiling = mixture([{ model: logistic, weight: 2, declared: { ceiling: 400 } }]).fit(y);
  expect(withCeiling.mean(3)).toEqual(logistic.fit(y, { ceiling: 400 }).mean(3));
  const short = mixture([
    { model: naive, weight: 1 },
    { model: drift, weight: 1 },
  ]);
  expect(() => short.fit(Float64Array.of(1, 2))).toThrow(/needs 3 points/);
});
