import { expect, test } from 'vitest';
import { readings } from '../../../../models/forecast/short/readings.ts';

test('130,000 in 2022 and 148,500 in 2024 read as 204,000 on the line and 221,300 compounded in 2030', () => {
  const { line, compound } = readings([2022, 2024], [130_000, 148_500], [2030], 0);
  expect(line[0]).toBe(204_000);
  expect(Math.round(compound![0]! / 100) * 100).toBe(221_300);
});

test('a falling series never goes below its floor', () => {
  const { line, compound } = readings([2020, 2021, 2023], [900, 500, 300], [2024, 2030], 0);
  expect([...line]).toEqual([100, 0]);
  expect(compound![0]).toBeCloseTo(300 * (1 / 3) ** (1 / 3), 9);
});

test('nothing is compounded from a zero, nor from the change of a single year', () => {
  expect(readings([2020, 2022], [0, 10], [2024], 0)).toEqual({ line: Float64Array.of(20), compound: null });
  expect(readings([2022, 2023], [10_712, 21_125], [2030], 0).compound).toBeNull();
});

test('one point has no reading, and one that explodes stays finite', () => {
  expect(() => readings([2024], [70], [2025], 0)).toThrow(/needs 2 points/);
  const { compound } = readings([2022, 2024], [1e-200, 1e200], [2030], 0);
  expect(Number.isFinite(compound![0]!)).toBe(true);
});
