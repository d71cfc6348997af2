import { expect, test } from 'vitest';
import { bootstrapRatio, byLength, criticalDistance, meanRanks, measure } from '../bench/scores/measure.ts';

const one = { set: 'a', train: Float64Array.of(0, 2, 4, 6, 8), test: Float64Array.of(10, 20) };

test('by hand: an error of 1 and of 8 on steps of 2, one value outside both bands', () => {
  const rows = [
    [9, 8, 11, 6, 12],
    [12, 8, 14, 6, 18],
  ] as const;
  const { mase, msis, in80, in95 } = measure([one], [rows]);
  expect(mase).toEqual([(1 / 2 + 8 / 2) / 2]);
  expect(msis).toEqual([(6 / 2 + (12 + 40 * 2) / 2) / 2]);
  expect([in80, in95]).toEqual([0.5, 0.5]);
});

test('ranks: ties share', () => {
  expect(
    meanRanks([
      [1, 1],
      [1, 3],
      [2, 2],
    ]),
  ).toEqual([1.25, 2.25, 2.5]);
});

test('Demšar’s example: four methods on fourteen sets, 1.25', () => {
  expect(criticalDistance(4, 14)).toBeCloseTo(1.25, 2);
});

test('the bootstrap is paired and the same each time', () => {
  const ours = Array.from({ length: 50 }, (_, i) => 1 + (i % 7));
  const twice = ours.map((v) => 2 * v);
  expect(bootstrapRatio(twice, ours)).toEqual([2, 2]);
  const mixed = ours.map((v, i) => v + (i % 2));
  const [low, high] = bootstrapRatio(mixed, ours);
  expect(low).toBeGreaterThan(1);
  expect(high).toBeGreaterThan(low);
  expect(bootstrapRatio(mixed, ours)).toEqual([low, high]);
});

test('cases go to the class of their training length', () => {
  const cases = [5, 8, 11, 30].map((n) => ({ ...one, train: new Float64Array(n) }));
  expect(byLength(cases)).toEqual([
    { name: '5–7', at: [0] },
    { name: '8–11', at: [1, 2] },
    { name: '20 and more', at: [3] },
  ]);
});
