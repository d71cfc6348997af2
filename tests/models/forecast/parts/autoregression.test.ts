/** The order of an autoregression, by AICc worked by hand. */
import { expect, test } from 'vitest';
import { autoregression } from '../../../../models/forecast/parts/autoregression.ts';

test('a first order must gain 4.29 in ten points: two parameters cost 4 · 10/7, three 6 · 10/6', () => {
  const orderOf = (...z: number[]) => autoregression(Float64Array.from(z), 1).coefficients.length;
  const gain = (reflection: number) => -10 * Math.log(1 - reflection ** 2);
  // Reflections 2 Σ z_t z_{t−1} / Σ (z_t² + z_{t−1}²) about the mean of each.
  expect(gain(0.577954)).toBeCloseTo(4.065, 3);
  expect(orderOf(3, 2, 4, 4, 3, 5, 4, 6, 7, 6)).toBe(0);
  expect(orderOf(3, 2, 3, 3, 3, 5, 5, 6, 7, 7)).toBe(1);
});
