/** Worked examples of single models, small enough to check by hand. */
import { expect, test } from 'vitest';
import { dampedDrift } from '../../../models/forecast/damped_drift.ts';
import { dampedHolt } from '../../../models/forecast/damped_holt.ts';
import { drift } from '../../../models/forecast/drift.ts';
import { logLinear } from '../../../models/forecast/log_linear.ts';
import { naive } from '../../../models/forecast/naive.ts';

const y = Float64Array.of(100, 110, 130, 140, 160);

test('naive holds the last value; its variance is h times the mean squared change', () => {
  const fit = naive.fit(y);
  expect([...fit.mean(3)]).toEqual([160, 160, 160]);
  expect([...fit.variance(2)]).toEqual([250, 500]);
  expect([...naive.fit(Float64Array.of(7)).variance(2)]).toEqual([0, 0]);
});

test('drift goes on by 15 a year', () => expect([...drift.fit(y).mean(3)]).toEqual([175, 190, 205]));

test('damped drift goes on by 13.5, then 12.15 more', () => {
  const [one, two] = dampedDrift.fit(y).mean(2);
  expect(one).toBeCloseTo(173.5, 9);
  expect(two).toBeCloseTo(185.65, 9);
});

test('log-linear finds exact growth and refuses a zero', () => {
  const growing = Float64Array.from({ length: 6 }, (_, t) => 1000 * 1.05 ** t);
  const fit = logLinear.fit(growing);
  expect(fit.mean(2)[1]).toBeCloseTo(1000 * 1.05 ** 7, 6);
  expect(Math.exp(fit.parameters.slope!) - 1).toBeCloseTo(0.05, 9);
  expect(() => logLinear.fit(Float64Array.of(3, 0, 4, 5))).toThrow(
    /point 1 is 0; a logarithm needs values above 0/,
  );
});

test('damped Holt keeps inside its bounds and bends a straight line', () => {
  const line = Float64Array.from({ length: 15 }, (_, t) => 100 + 10 * t);
  const fit = dampedHolt.fit(line);
  const { alpha, beta, phi } = fit.parameters;
  expect(alpha).toBeGreaterThanOrEqual(0.01);
  expect(alpha).toBeLessThanOrEqual(1);
  expect(beta!).toBeLessThanOrEqual(0.3 * alpha! + 1e-12);
  expect(phi).toBeGreaterThanOrEqual(0.8);
  expect(phi).toBeLessThanOrEqual(0.98);
  expect(fit.mean(10)[9]).toBeGreaterThan(260);
  expect(fit.mean(10)[9]).toBeLessThanOrEqual(341);
});
