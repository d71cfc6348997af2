import { expect, test } from 'vitest';
import { coverage, directionHitRate, dissimilarity, msis95 } from './metrics.ts';

test('coverage counts both ends in', () => {
  expect(coverage([1, 2, 3, 4], [1, 3, 0, 0], [2, 4, 3, 3])).toBe(0.5);
  expect(coverage([], [], [])).toBeNull();
});

test('interval score by hand: width 10, one value 2 above, scale 5', () => {
  expect(msis95([5, 12], [0, 0], [10, 10], 5)).toBeCloseTo((10 / 5 + (10 + 80) / 5) / 2, 12);
  expect(msis95([5], [0], [10], 0)).toBeNull();
});

test('direction: two of three moves foreseen, a standstill is not judged', () => {
  expect(directionHitRate(10, [12, 8, 11, 10], [11, 9, 9, 12])).toBeCloseTo(2 / 3, 12);
  expect(directionHitRate(10, [10], [12])).toBeNull();
});

test('dissimilarity: a tenth of the people stand in the wrong region', () => {
  expect(dissimilarity([50, 50], [120, 80])).toBeCloseTo(0.1, 12);
  expect(dissimilarity([7, 3], [70, 30])).toBeCloseTo(0, 12);
  expect(dissimilarity([0, 0], [1, 1])).toBeNull();
});
