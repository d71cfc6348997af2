/** How likely a forecast is to reach a level: off its band, and beyond it. */
import { describe, expect, test } from 'vitest';
import { probabilityOfReaching } from '../../../models/draws/reach.ts';
import { normalCdf, normalQuantile } from '../../../models/statistics/normal.ts';

const normal = (mean: number, sd: number) => {
  const at = (p: number) => mean + sd * normalQuantile(p);
  return { lo95: at(0.025), lo80: at(0.1), mean, hi80: at(0.9), hi95: at(0.975) };
};
const lognormal = (median: number, sigma: number) => {
  const at = (p: number) => median * Math.exp(sigma * normalQuantile(p));
  return {
    ...normal(0, 0),
    lo95: at(0.025),
    lo80: at(0.1),
    mean: median * Math.exp(sigma ** 2 / 2),
    hi80: at(0.9),
    hi95: at(0.975),
  };
};

describe('within the band', () => {
  const band = { lo95: 0, lo80: 100, mean: 200, hi80: 300, hi95: 400 };
  test.each([
    [0, 0.975],
    [50, 0.9375],
    [100, 0.9],
    [200, 0.5],
    [250, 0.3],
    [300, 0.1],
    [350, 0.0625],
    [400, 0.025],
  ])('a level of %d is reached with a probability of %d', (level, p) => {
    expect(probabilityOfReaching(level, band)).toBeCloseTo(p, 12);
  });

  test('a lopsided band is bent so that the mean of its quantiles is the mean', () => {
    const lopsided = { lo95: 100, lo80: 120, mean: 170, hi80: 250, hi95: 320 };
    let sum = 0;
    // E[X] = ∫ P(X ≥ x) dx over 0 … hi95, with nothing drawn beyond the band.
    for (let x = 0.05; x < 320; x += 0.1) sum += 0.1 * (x < 100 ? 1 : probabilityOfReaching(x, lopsided));
    expect(sum).toBeCloseTo(170, 1);
  });

  test('what cannot move is reached or not', () => {
    const fixed = { lo95: 10, lo80: 10, mean: 10, hi80: 10, hi95: 10 };
    expect([11, 10, 9].map((level) => probabilityOfReaching(level, fixed))).toEqual([0, 1, 1]);
    // Where a floor holds both lower ends every draw is at least there.
    expect(probabilityOfReaching(0, { lo95: 0, lo80: 0, mean: 5, hi80: 12, hi95: 20 })).toBe(1);
  });
});

describe('beyond the band', () => {
  test('it is the tail of a lognormal where everything lies above zero', () => {
    const band = lognormal(100, 0.2);
    const level = 100 * Math.exp(0.2 * 3);
    expect(probabilityOfReaching(level, band)).toBeCloseTo(1 - normalCdf(3), 10);
    expect(probabilityOfReaching(100 * Math.exp(-0.2 * 3), band)).toBeCloseTo(normalCdf(3), 10);
  });

  test('and of a normal where something does not', () => {
    const band = normal(0, 10);
    expect(probabilityOfReaching(30, band)).toBeCloseTo(1 - normalCdf(3), 10);
    expect(probabilityOfReaching(-30, band)).toBeCloseTo(normalCdf(3), 10);
  });

  test('never rises with the level, through both ends', () => {
    const band = lognormal(100, 0.3);
    const all = Array.from({ length: 400 }, (_, i) => probabilityOfReaching(i + 1, band));
    expect(all).toEqual([...all].sort((a, b) => b - a));
    expect(all.every((p) => p >= 0 && p <= 1)).toBe(true);
  });
});
