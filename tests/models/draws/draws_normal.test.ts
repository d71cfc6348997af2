import { describe, expect, test } from 'vitest';
import { Z80, Z95 } from '../../../models/forecast/intervals/interval.ts';
import { normalCdf, normalQuantile } from '../../../models/statistics/normal.ts';

/** Computed with thirty digits (mpmath); each branch of both functions is met, and both sides of its borders. */
const PROBABILITIES = [
  [-37, 5.725571222524577e-300],
  [-20, 2.7536241186062337e-89],
  [-8, 6.220960574271784e-16],
  [-5.7, 5.990371401063528e-9],
  [-5.6, 1.071759025831093e-8],
  [-3, 0.0013498980316300946],
  [-1.5, 0.06680720126885807],
  [-0.67, 0.2514288950953101],
  [-0.66, 0.25462691467133614],
  [-0.1, 0.460172162722971],
  [0, 0.5],
  [0.5, 0.6914624612740131],
  [0.67, 0.7485711049046899],
  [1, 0.8413447460685429],
  [2, 0.9772498680518208],
  [5.7, 0.9999999940096286],
] as const;
const VALUES = [
  [1e-300, -37.0470962993612],
  [1e-20, -9.262340089798407],
  [1.3e-11, -6.667611456510741],
  [1.5e-11, -6.646570887477113],
  [1e-6, -4.753424308822899],
  [0.025, -1.9599639845400543],
  [0.0749, -1.4402382675279637],
  [0.0751, -1.43882539275254],
  [0.25, -0.6744897501960817],
  [0.5, 0],
  [0.9, 1.2815515655446006],
  [0.926, 1.4466320671589787],
  [0.999999, 4.753424308817087],
] as const;

test.each(PROBABILITIES)('Φ(%d) = %d', (x, probability) => {
  expect(Math.abs(normalCdf(x) / probability - 1)).toBeLessThan(2e-15);
});

test.each(VALUES)('Φ⁻¹(%d) = %d', (probability, x) => {
  expect(Math.abs(normalQuantile(probability) - x)).toBeLessThanOrEqual(2e-15 * Math.abs(x));
});

test('the half-widths of the intervals are two of its values', () => {
  expect(normalQuantile(0.9)).toBeCloseTo(Z80, 14);
  expect(normalQuantile(0.975)).toBeCloseTo(Z95, 14);
});

describe('together', () => {
  test('each undoes the other, from the far tail to the middle', () => {
    for (let x = -37; x <= 0; x += 0.01) expect(normalQuantile(normalCdf(x))).toBeCloseTo(x, 12);
  });

  test('both are symmetric and rise', () => {
    for (let x = -6; x < 6; x += 0.01) {
      expect(normalCdf(x) + normalCdf(-x)).toBeCloseTo(1, 14);
      expect(normalCdf(x + 0.01)).toBeGreaterThan(normalCdf(x));
    }
    for (let p = 0.001; p < 0.998; p += 0.001) {
      expect(normalQuantile(p) + normalQuantile(1 - p)).toBeCloseTo(0, 12);
      expect(normalQuantile(p + 0.001)).toBeGreaterThan(normalQuantile(p));
    }
  });

  test('the ends of the line', () => {
    expect([normalCdf(-Infinity), normalCdf(-40), normalCdf(40), normalCdf(Infinity)]).toEqual([0, 0, 1, 1]);
    expect([normalQuantile(0), normalQuantile(1)]).toEqual([-Infinity, Infinity]);
    expect(normalCdf(Number.NaN)).toBeNaN();
  });

  test.each([-0.1, 1.1, Number.NaN])('%d is no probability', (p) => {
    expect(() => normalQuantile(p)).toThrow(RangeError);
  });
});
