import { expect, test } from 'vitest';
import { scenarioRange } from '../../../models/forecast/scenario_range.ts';

test('the national question: 130,000 in 2022, 148,500 in 2024, so 204,000 to 221,300 in 2030', () => {
  const range = scenarioRange([2022, 2024], [130_000, 148_500], [2030], 0);
  expect(range.model).toBe('scenario_range');
  expect(range.lo![0]).toBe(204_000);
  expect(Math.round(range.hi![0]! / 100) * 100).toBe(221_300);
  expect(range.mean[0]).toBeCloseTo((range.lo![0]! + range.hi![0]!) / 2, 9);
});

test('a falling series never goes below zero, and lo stays under hi', () => {
  const range = scenarioRange([2020, 2021, 2023], [900, 500, 300], [2024, 2030], 0);
  expect([...range.lo!]).toEqual([100, 0]);
  expect(range.hi![0]).toBeCloseTo(300 * (1 / 3) ** (1 / 3), 9);
  expect(range.hi![1]).toBeGreaterThan(0);
});

test('where growth cannot be compounded the last level is the second reading', () => {
  const range = scenarioRange([2020, 2022], [0, 10], [2024], 0);
  expect([range.lo![0], range.mean[0], range.hi![0]]).toEqual([10, 15, 20]);
  expect([...scenarioRange([2020, 2021], [-4, -2], [2022], null).lo!]).toEqual([-2]);
});

test('one point is held, without a range; none is refused', () => {
  expect(scenarioRange([2024], [70], [2025, 2026], 0)).toEqual({
    model: 'held_level',
    mean: Float64Array.of(70, 70),
    lo: null,
    hi: null,
  });
  expect(() => scenarioRange([], [], [2025], 0)).toThrow(RangeError);
});

test('a level that explodes stays finite', () => {
  const range = scenarioRange([2023, 2024], [1e-200, 1e200], [2030], 0);
  expect(Number.isFinite(range.hi![0]!) && Number.isFinite(range.mean[0]!)).toBe(true);
});

test('the change of a single year is not compounded: 10,712 and 21,125 give no million by 2030', () => {
  const { model, lo, hi } = scenarioRange([2022, 2023], [10_712, 21_125], [2030], 0);
  expect(model).toBe('scenario_range');
  expect([lo![0], hi![0]]).toEqual([21_125, 21_125 + 7 * (21_125 - 10_712)]);
});
