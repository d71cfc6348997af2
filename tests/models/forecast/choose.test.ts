import { expect, test } from 'vitest';
import { catalog } from '../../../models/forecast/catalog.ts';
import { chooseModel } from '../../../models/forecast/choose.ts';
import { naive } from '../../../models/forecast/naive.ts';
import { rollingOrigin } from '../../../models/scores/rolling_origin.ts';

const options = { catalog, horizon: 4 };

test('a constant is a tie of all, and the simplest wins', () => {
  const choice = chooseModel(new Float64Array(14).fill(9), options);
  expect(choice.model.name).toBe('naive');
  for (const candidate of choice.candidates) expect(candidate.score).toBeCloseTo(0, 9);
});

test('a straight line is drift, a straight line of logarithms is log-linear', () => {
  const line = Float64Array.from({ length: 14 }, (_, t) => 100 + 7 * t);
  expect(chooseModel(line, options).model.name).toBe('drift');
  const growth = Float64Array.from({ length: 14 }, (_, t) => 100 * 1.2 ** t);
  expect(chooseModel(growth, options).model.name).toBe('log_linear');
});

test('a series that turns up and down around a level is not given a trend', () => {
  const y = Float64Array.from({ length: 14 }, (_, t) => 100 + 5 * (t % 2));
  const mean = chooseModel(y, options).model.fit(y).mean(4);
  for (const value of mean) expect(Math.abs(value - 102.5)).toBeLessThan(4);
});

test('who cannot take part is left out with the reason', () => {
  const withZero = Float64Array.of(0, 3, 4, 6, 9, 9, 12, 13, 15, 16, 17, 20, 21, 22);
  const { candidates } = chooseModel(withZero, options);
  expect(candidates.map((c) => c.model)).toEqual(catalog.map((model) => model.name));
  expect(candidates.find((c) => c.model === 'log_linear')).toMatchObject({
    score: null,
    reason: 'point 0 is 0; a logarithm needs values above 0',
  });
  const short = chooseModel(Float64Array.of(1, 2, 4, 5, 9), options).candidates;
  expect(short.find((c) => c.model === 'damped_holt')).toMatchObject({
    score: null,
    reason: /needs 6 points/,
  });
});

test('one point leaves nothing to judge by', () => {
  expect(() => chooseModel(Float64Array.of(3), options)).toThrow(RangeError);
});

test('by hand: naive on 10, 12, 16, 18, 20, 26 from the third point on', () => {
  // Origins at 3, 4 and 5 points; targets 18 20 | 20 26 | 26 at two years ahead at most.
  const { errors, scales } = rollingOrigin(naive, Float64Array.of(10, 12, 16, 18, 20, 26), 2);
  expect([...errors]).toEqual([2, 4, 2, 8, 6]);
  expect(scales[0]).toBe(3);
  expect(scales[2]).toBeCloseTo(8 / 3, 12);
  expect(scales[4]).toBe(2.5);
});
