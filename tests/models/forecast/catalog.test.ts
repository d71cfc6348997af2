/** The catalogue is its folder, and worked examples of single models, small enough to check by hand. */
import { readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { catalog, defaultVoices, modelNamed } from '../../../models/forecast/catalog.ts';
import { dampedDrift } from '../../../models/forecast/voices/damped_drift.ts';
import { dampedHolt } from '../../../models/forecast/voices/damped_holt.ts';
import { dampedToTarget } from '../../../models/forecast/voices/damped_to_target.ts';
import { drift } from '../../../models/forecast/voices/drift.ts';
import { logLinear } from '../../../models/forecast/voices/log_linear.ts';
import { naive } from '../../../models/forecast/voices/naive.ts';

test('every file of the folder is a model of the catalogue under its own name, and the other way round', () => {
  const files = readdirSync(new URL('../../../models/forecast/voices', import.meta.url));
  const names = catalog.map((model) => model.name).filter((name) => name !== 'default');
  expect(names.map((name) => `${name}.ts`).sort()).toEqual(files.sort());
  for (const { name } of catalog) expect(modelNamed(name).name).toBe(name);
  expect(() => modelNamed('oracle')).toThrow(RangeError);
});

test('the voices of the default stand in the catalogue, with whole weights that leave something to average', () => {
  const { middle, smooth, returning } = defaultVoices;
  for (const voice of [...middle.map((own) => own.voice), smooth, returning])
    expect(catalog).toContain(voice);
  expect(middle.every(({ weight }) => Number.isInteger(weight) && weight > 0)).toBe(true);
  expect(middle.reduce((sum, { weight }) => sum + weight, 0)).toBe(6);
});

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

test('damped Holt keeps on its grid and bends a straight line', () => {
  const line = Float64Array.from({ length: 15 }, (_, t) => 100 + 10 * t);
  const fit = dampedHolt.fit(line);
  const { alpha, beta, phi } = fit.parameters;
  expect([0.2, 0.4, 0.6, 0.8, 1]).toContain(alpha);
  expect(beta!).toBeLessThanOrEqual(alpha!);
  expect([0.8, 0.9, 0.98]).toContain(phi);
  expect(fit.mean(10)[9]).toBeGreaterThan(260);
  expect(fit.mean(10)[9]).toBeLessThanOrEqual(341);
});

test('damped trend to a target: from 160 to 200 in two years by 40/1.9 and nine tenths of it, then fading on', () => {
  const mean = dampedToTarget.fit(y, { target: { value: 200, yearsAhead: 2 } }).mean(3);
  expect(mean[0]).toBeCloseTo(160 + 40 / 1.9, 9);
  expect(mean[1]).toBeCloseTo(200, 9);
  expect(mean[2]).toBeCloseTo(200 + (0.81 * 40) / 1.9, 9);
  expect(() => dampedToTarget.fit(y)).toThrow(/needs a target/);
  expect(() => dampedToTarget.fit(y, { target: { value: 200, yearsAhead: 0 } })).toThrow(/must come after/);
});
