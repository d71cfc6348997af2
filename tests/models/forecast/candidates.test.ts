import { expect, test } from 'vitest';
import { scoreCandidates } from '../../../models/forecast/candidates.ts';
import { catalog } from '../../../models/forecast/catalog.ts';
import { rollingOrigin } from '../../../models/forecast/scores/rolling_origin.ts';
import { naive } from '../../../models/forecast/voices/naive.ts';

const models = catalog.filter(({ needs }) => needs === undefined);
const options = { models, horizon: 4 };
const best = (y: Float64Array) =>
  scoreCandidates(y, options).reduce((a, b) => (b.score !== null && b.score < a.score! - 1e-9 ? b : a)).model;

test('a constant is a tie of all', () => {
  for (const { score } of scoreCandidates(new Float64Array(16).fill(9), options))
    expect(score ?? 0).toBeCloseTo(0, 9);
});

test('by hand: two errors of 3 over a usual change of 1.5, and none', () => {
  const [own] = scoreCandidates(Float64Array.of(1, 2, 4, 7, 7), { models: [naive], horizon: 2 });
  expect(own).toEqual({ model: 'naive', score: 4 / 3, reason: null });
});

test('a straight line is drift, a straight line of logarithms is log-linear', () => {
  expect(best(Float64Array.from({ length: 14 }, (_, t) => 100 + 7 * t))).toBe('drift');
  expect(best(Float64Array.from({ length: 14 }, (_, t) => 100 * 1.2 ** t))).toBe('log_linear');
});

test('who cannot take part is left out with the reason', () => {
  const withZero = Float64Array.of(0, 3, 4, 6, 9, 9, 12, 13, 15, 16, 17, 20, 21, 22);
  const scored = scoreCandidates(withZero, options);
  expect(scored.map((c) => c.model)).toEqual(models.map((model) => model.name));
  expect(scored.find((c) => c.model === 'log_linear')).toMatchObject({
    score: null,
    reason: 'point 0 is 0; a logarithm needs values above 0',
  });
  const short = scoreCandidates(Float64Array.of(1, 2, 4, 5, 9), options);
  expect(short.find((c) => c.model === 'return_to_mean')).toMatchObject({
    score: null,
    reason: /needs 8 points/,
  });
});

test('one point leaves nothing to judge by', () => {
  for (const { score } of scoreCandidates(Float64Array.of(3), options)) expect(score).toBeNull();
});

test('by hand: naive on 10, 12, 16, 18, 20, 26 from the third point on', () => {
  // Origins at 3, 4 and 5 points; targets 18 20 | 20 26 | 26 at two years ahead at most.
  const { errors, scales } = rollingOrigin(naive, Float64Array.of(10, 12, 16, 18, 20, 26), 2);
  expect([...errors]).toEqual([2, 4, 2, 8, 6]);
  expect(scales[0]).toBe(3);
  expect(scales[2]).toBeCloseTo(8 / 3, 12);
  expect(scales[4]).toBe(2.5);
});
