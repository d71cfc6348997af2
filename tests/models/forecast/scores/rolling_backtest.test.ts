/** What simple rules would have said, worked by hand; what is filled is neither an origin nor judged. */
import { expect, test } from 'vitest';
import { rollingBacktest } from '../../../../models/forecast/scores/rolling_backtest.ts';
import { drift } from '../../../../models/forecast/voices/drift.ts';

/** Two points that the line of ten does not see, then 100, 110 … 190 with the first of them a hundred too high, then 150, 0. */
const y = Float64Array.of(740, 80, 200, 110, 120, 130, 140, 150, 160, 170, 180, 190, 150, 0);
const options = { horizon: 8, floor: 0 };

test('last value, last growth, drift, and the line through the last ten points', () => {
  const [next, after] = rollingBacktest(y, [12], options);
  // Slope 10 − 100 · 4.5/82.5, mean 155 in the middle of the ten: 180 one year on, 2,030/11 the year after.
  expect(next).toMatchObject({ nTrain: 12, horizon: 1, actual: 150, lastValue: 190 });
  expect(next!.byMethod).toMatchObject({ naive: 190, last_growth: 200, drift: 140 });
  expect(next!.byMethod.line).toBeCloseTo(180, 9);
  expect(after!.byMethod.line).toBeCloseTo(2030 / 11, 9);
  // |Δy|: 660, 120, 90 and eight times 10, over eleven steps.
  expect(next!.naiveScale).toBeCloseTo(950 / 11, 9);
  const [, last] = rollingBacktest(y, [12], { ...options, floor: 100 });
  expect(last!.byMethod.drift).toBe(100); // 190 − 2 · 50, at the floor
});

test('a named model takes the place of the default, from as many points as it needs', () => {
  const found = rollingBacktest(y, [12, 13], { ...options, model: drift });
  expect(found.map(({ byMethod }) => byMethod.chosen)).toEqual(found.map(({ byMethod }) => byMethod.drift));
  expect(rollingBacktest(y, [12, 13], { ...options, model: { ...drift, minLength: 13 } })).toHaveLength(1);
});

test('a filled point is no origin, and nothing is judged by it', () => {
  const isActual = (t: number) => t !== 12;
  const found = rollingBacktest(y, [12, 13], { ...options, isActual });
  expect(found.map(({ nTrain, horizon }) => [nTrain, horizon])).toEqual([[12, 2]]);
});
