/** A short series by what comparable ones did: quantiles on the log scale, and the mean of what they describe. */
import { expect, test } from 'vitest';
import { type ClassHorizon, referenceClassForecast } from '../../../models/forecast/reference_class.ts';
import { normalQuantile } from '../../../models/statistics/normal.ts';

const row = (horizon: number, intercept: number, slope: number, sigma: number): ClassHorizon => {
  const at = (p: number) => sigma * normalQuantile(p);
  return {
    horizon,
    intercept,
    slope,
    p_2_5: at(0.025),
    p_10: at(0.1),
    p_50: 0,
    p_90: at(0.9),
    p_97_5: at(0.975),
  };
};
const TABLE = [row(1, 0.05, 0.5, 0.1), row(2, 0.1, 0.8, 0.2)];

test('where residuals are normal the result is lognormal: median, ends and mean', () => {
  const { mean, lo95, lo80, hi80, hi95 } = referenceClassForecast(TABLE, [2025], [1000], [2026, 2027]);
  expect(lo95![1]).toBeCloseTo(1000 * Math.exp(0.1 + 0.2 * normalQuantile(0.025)), 8);
  expect(hi80![1]).toBeCloseTo(1000 * Math.exp(0.1 + 0.2 * normalQuantile(0.9)), 8);
  expect(mean[0]).toBeCloseTo(1000 * Math.exp(0.05 + 0.1 ** 2 / 2), 8);
  expect(mean[1]).toBeCloseTo(1000 * Math.exp(0.1 + 0.2 ** 2 / 2), 8);
  for (let j = 0; j < 2; j++)
    expect([lo95![j]!, lo80![j]!, mean[j]!, hi80![j]!, hi95![j]!]).toEqual(
      [lo95![j]!, lo80![j]!, mean[j]!, hi80![j]!, hi95![j]!].sort((a, b) => a - b),
    );
});

test('the mean of a lopsided class is that of its quantile function, summed over a fine grid', () => {
  const table = [{ ...row(1, 0.3, 0, 0), p_2_5: -0.25, p_10: -0.16, p_90: 0.22, p_97_5: 0.36 }];
  const { mean } = referenceClassForecast(table, [2024], [100], [2025]);
  const points = [-0.25, -0.16, 0, 0.22, 0.36];
  const z = [0.025, 0.1, 0.5, 0.9, 0.975].map(normalQuantile);
  const n = 400_000;
  let sum = 0;
  for (let i = 0; i < n; i++) {
    const at = normalQuantile((i + 0.5) / n);
    const piece = Math.min(3, Math.max(0, z.findIndex((end) => at < end) - 1));
    const k = at >= z[4]! ? 3 : piece;
    const growth = points[k]! + ((points[k + 1]! - points[k]!) * (at - z[k]!)) / (z[k + 1]! - z[k]!);
    sum += Math.exp(0.3 + growth);
  }
  expect(mean[0]).toBeCloseTo((100 * sum) / n, 2);
});

test('two points tell a growth, per year and whatever lies between; one tells none', () => {
  const two = referenceClassForecast(TABLE, [2022, 2024], [1000, 1210], [2025]);
  const one = referenceClassForecast(TABLE, [2024], [1210], [2025]);
  expect(two.hi95![0]! / one.hi95![0]!).toBeCloseTo(Math.exp(0.5 * Math.log(1.1)), 10);
  expect([two.model, two.intervalKind, two.nObs, one.nObs]).toEqual([
    'reference_class',
    'reference_class',
    2,
    1,
  ]);
});

test('says nothing of what has no logarithm, nor beyond the years that the class was seen', () => {
  expect(() => referenceClassForecast(TABLE, [2024], [0], [2025])).toThrow(/above zero/);
  expect(() => referenceClassForecast(TABLE, [2024], [10], [2027])).toThrow(/no row for 3 years/);
  expect(() => referenceClassForecast(TABLE, [], [], [2027])).toThrow(/1 point or more/);
});
