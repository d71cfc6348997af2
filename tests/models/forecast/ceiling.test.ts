import { expect, test } from 'vitest';
import { combination } from '../../../models/forecast/combination.ts';
import { drift } from '../../../models/forecast/drift.ts';
import { gompertz } from '../../../models/forecast/gompertz.ts';
import { logistic } from '../../../models/forecast/logistic.ts';
import { naive } from '../../../models/forecast/naive.ts';

const times = Array.from({ length: 12 }, (_, t) => t);

test('logistic and Gompertz find their own curve again and stay under the ceiling', () => {
  const s = (t: number) => 1000 / (1 + Math.exp(-(0.4 * t - 3)));
  const g = (t: number) => 1000 * Math.exp(-Math.exp(-(0.3 * t - 1)));
  for (const [model, curve] of [
    [logistic(1000), s],
    [gompertz(1000), g],
  ] as const) {
    const fit = model.fit(Float64Array.from(times, curve));
    for (const [j, value] of fit.mean(30).entries()) expect(value).toBeCloseTo(curve(12 + j), 6);
    expect(fit.mean(200)[199]).toBeLessThanOrEqual(1000);
    expect(fit.variance(5).every((v) => v >= 0 && v < 1)).toBe(true);
  }
});

test('variance never falls and stays finite on a noisy series', () => {
  const y = Float64Array.of(10, 14, 13, 20, 26, 24, 33, 40);
  for (const model of [logistic(60), gompertz(60)]) {
    const variance = model.fit(y).variance(20);
    expect(variance.every(Number.isFinite)).toBe(true);
    for (let j = 1; j < 20; j++) expect(variance[j]!).toBeGreaterThanOrEqual(variance[j - 1]!);
  }
});

test('a ceiling that the series has reached is refused, and so is zero', () => {
  expect(() => logistic(40).fit(Float64Array.of(10, 20, 30, 40))).toThrow(
    /point 3 is 40, not below the ceiling/,
  );
  expect(() => gompertz(40).fit(Float64Array.of(0, 20, 30, 35))).toThrow(/above 0/);
});

test('a combination by hand, and refused when a member cannot take the series', () => {
  const y = Float64Array.of(100, 110, 130, 140, 160);
  const both = combination('both', [naive, drift], 'mean').fit(y);
  expect([...both.mean(2)]).toEqual([167.5, 175]);
  const three = combination('three', [naive, drift, drift], 'median').fit(y);
  expect([...three.mean(2)]).toEqual([175, 190]);
  expect(() => combination('both', [naive, drift], 'mean').fit(Float64Array.of(1, 2))).toThrow(
    /needs 3 points/,
  );
});
