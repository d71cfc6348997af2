import { expect, test } from 'vitest';
import { naiveScale } from '../../models/forecast/scores/naive_scale.ts';
import { backtestFixedOrigin, driftMethod, naiveMethod } from './fixed_origin.ts';
import { biasShare, mape, mase, smape } from './metrics.ts';

test('metrics by hand: actual 100, 200; forecast 110, 180', () => {
  expect(mape([100, 200], [110, 180])).toBeCloseTo(10, 12);
  expect(smape([100, 200], [110, 180])).toBeCloseTo((200 * (10 / 210 + 20 / 380)) / 2, 12);
  expect(mase([100, 200], [110, 180], 5)).toBe(3);
  expect(biasShare([100, 200], [110, 180])).toBeCloseTo(-10 / 300, 12);
  expect(naiveScale([3, 5, 4])).toBe(1.5);
});

test('metrics that are not defined are null, not NaN', () => {
  expect(mape([0, 0], [1, 1])).toBeNull();
  expect(smape([0], [0])).toBe(0);
  expect(mase([4], [5], 0)).toBeNull();
  expect(biasShare([0], [3])).toBeNull();
  expect(naiveScale([4])).toBeNull();
});

const lines = [10, 20, 30].map((slope) => Float64Array.from({ length: 11 }, (_, t) => 100 + slope * t));

test('on straight lines drift is exact and naive is 1, 2, 3, 4 steps low', () => {
  const { scores, leftOut } = backtestFixedOrigin(lines, 7, {
    methods: [naiveMethod, driftMethod],
    floor: 0,
  });
  expect(leftOut).toEqual([]);
  const row = (method: string, horizon: number | null) =>
    scores.find((s) => s.method === method && s.horizon === horizon)!;
  expect(row('drift', null)).toMatchObject({ nSeries: 3, nPoints: 12 });
  expect(row('drift', null).mape).toBeCloseTo(0, 9);
  expect(row('naive', null).mase).toBeCloseTo(2.5, 12);
  expect(row('naive', 4).mase).toBeCloseTo(4, 12);
  expect(row('naive', null).biasShare).toBeLessThan(0);
});

test('the chosen model is judged on the same series as naive and drift; who cannot be judged is named', () => {
  const short = Float64Array.of(3, 4);
  const { scores, leftOut } = backtestFixedOrigin([...lines, short], 7, { floor: 0 });
  expect(leftOut).toEqual([{ index: 3, reason: '2 points leave none to judge by' }]);
  expect(scores.filter((s) => s.horizon === null).map((s) => [s.method, s.nSeries])).toEqual([
    ['chosen', 3],
    ['naive', 3],
    ['drift', 3],
  ]);
});

test('a floored measure is never forecast below zero', () => {
  const falling = Float64Array.of(60, 40, 30, 20, 5, 0, 0, 0);
  const { scores } = backtestFixedOrigin([falling], 5, { methods: [driftMethod], floor: 0 });
  expect(scores[0]!.smape).toBe(0);
});
