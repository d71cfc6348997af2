/** What every model of the catalogue promises, on random series (models/forecast/model.ts). */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { catalog } from '../../../models/forecast/catalog.ts';
import { predictionInterval } from '../../../models/forecast/intervals/interval.ts';
import type { Declared, Fit, Model, Voice } from '../../../models/forecast/model.ts';
import { growthScale } from '../../../models/forecast/parts/growth_scale.ts';

const series = fc
  .array(fc.integer({ min: 1, max: 200_000 }), { minLength: 8, maxLength: 30 })
  .map((values) => Float64Array.from(values));

/** What is declared of every series, for models that need it; it grows with the series. */
function declared(y: Float64Array): Declared {
  const size = Math.max(...y);
  return {
    ceiling: 2 * size,
    target: { value: y.every((value) => value === size) ? size : 1.5 * size, yearsAhead: 5 },
  };
}
const fitOf = (model: Model, y: Float64Array): Fit => model.fit(y, declared(y));

test('names are unique and say what they are', () => {
  expect(new Set(catalog.map((model) => model.name)).size).toBe(catalog.length);
  for (const model of catalog) expect(model.name).toMatch(/^[a-z][a-z0-9_]*$/);
});

describe.each(catalog.map((model) => [model.name, model] as const))('%s', (name, model) => {
  const property = (check: (y: Float64Array) => void) =>
    fc.assert(fc.property(series, check), { numRuns: 60, seed: 20261122 });

  test('h finite points and variances, under its own name', () =>
    property((y) => {
      const fit = fitOf(model, y);
      expect(fit.model).toBe(name);
      for (const values of [fit.mean(8), fit.variance(8)]) {
        expect(values.length).toBe(8);
        expect(values.every(Number.isFinite)).toBe(true);
      }
      expect(fit.residuals.length).toBeLessThanOrEqual(y.length);
      expect(fit.sigma2).toBeGreaterThanOrEqual(0);
    }));

  test('forecast(3) begins forecast(5)', () =>
    property((y) => {
      const fit = fitOf(model, y);
      expect(fit.mean(3)).toEqual(fit.mean(5).slice(0, 3));
      expect(fit.variance(3)).toEqual(fit.variance(5).slice(0, 3));
    }));

  test('y × c gives mean × c and variance × c²', () =>
    property((y) => {
      for (const c of [0.25, 1000]) {
        const one = fitOf(model, y);
        const scaled = fitOf(
          model,
          y.map((value) => value * c),
        );
        const size = Math.max(...y) * c;
        one.mean(6).forEach((value, j) => {
          expect(Math.abs(scaled.mean(6)[j]! - value * c)).toBeLessThan(1e-6 * (size + Math.abs(value * c)));
        });
        one.variance(6).forEach((value, j) => {
          expect(Math.abs(scaled.variance(6)[j]! - value * c * c)).toBeLessThan(
            1e-6 * (size ** 2 + value * c * c),
          );
        });
      }
    }));

  test('the input is left as it was, and the same input gives the same answer', () =>
    property((y) => {
      const copy = y.slice();
      const first = fitOf(model, y);
      expect(y).toEqual(copy);
      expect(fitOf(model, y).mean(6)).toEqual(first.mean(6));
      expect(fitOf(model, y).parameters).toEqual(first.parameters);
    }));

  test('variance never falls with the horizon, and intervals nest', () =>
    property((y) => {
      const fit = fitOf(model, y);
      const variance = fit.variance(8);
      for (let j = 1; j < 8; j++) expect(variance[j]!).toBeGreaterThanOrEqual(variance[j - 1]! * (1 - 1e-12));
      const { mean, lo80, hi80, lo95, hi95 } = predictionInterval(fit.mean(8), variance, 0);
      for (let j = 0; j < 8; j++) {
        const ordered = [0, lo95[j]!, lo80[j]!, mean[j]!, hi80[j]!, hi95[j]!];
        expect(ordered).toEqual([...ordered].sort((a, b) => a - b));
      }
    }));

  test('a constant is held, without variance', () => {
    const fit = fitOf(model, new Float64Array(12).fill(50));
    for (const value of fit.mean(8)) expect(value).toBeCloseTo(50, 9);
    for (const value of fit.variance(8)) expect(value).toBeCloseTo(0, 9);
  });

  test('too short or not finite is refused, in words', () => {
    const short = new Float64Array(model.minLength - 1).fill(3);
    expect(() => model.fit(short, { ceiling: 6, target: { value: 4, yearsAhead: 2 } })).toThrow(RangeError);
    expect(() => model.fit(short, { ceiling: 6, target: { value: 4, yearsAhead: 2 } })).toThrow(
      /needs \d+ points/,
    );
    const broken = new Float64Array(12).fill(3);
    broken[4] = Number.NaN;
    expect(() => model.fit(broken, { ceiling: 6, target: { value: 4, yearsAhead: 2 } })).toThrow(
      /point 4 is NaN/,
    );
  });

  test('its shortest series is enough', () => {
    const y = Float64Array.from({ length: model.minLength }, (_, t) => 100 + 7 * t + (t % 2));
    expect(fitOf(model, y).mean(3).every(Number.isFinite)).toBe(true);
    expect(fitOf(model, y).variance(3).every(Number.isFinite)).toBe(true);
  });

  test.runIf(model.needs !== undefined)('what it needs and is not told is refused, in words', () =>
    expect(() => model.fit(Float64Array.of(1, 2, 3, 5, 8))).toThrow(`needs a ${model.needs}`),
  );

  test.runIf('points' in model)('as a voice it says the points of its fit', () =>
    property((y) => {
      for (const own of [y, y.map((value, t) => (t % 3 === 0 ? 0 : value))]) {
        const out = new Float64Array(7);
        (model as Voice).points(growthScale(own), out);
        const size = Math.max(...own);
        fitOf(model, own)
          .mean(7)
          .forEach((value, j) => {
            expect(Math.abs(out[j]! - value)).toBeLessThan(1e-10 * (size + Math.abs(value)));
          });
      }
    }),
  );
});
