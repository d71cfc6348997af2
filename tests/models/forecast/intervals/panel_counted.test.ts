/** By what a panel is judged: years that were counted, and every band that was given. */
import { expect, test } from 'vitest';
import { calibratePanel } from '../../../../models/forecast/intervals/panel_calibration.ts';

const forty = Array.from({ length: 40 }, (_, i) => i + 1);
const judged = (values: readonly number[], counted?: Uint8Array) =>
  calibratePanel(
    forty.map((size) => ({ y: Float64Array.from(values, (value) => size * value), counted })),
    forty.map(String),
    6,
  );

test('a filled year is no hidden value, and no forecast begins with it', () => {
  const leap = [100, 102, 99, 103, 101, 101.5, 400];
  // From five points on: one year and two ahead; the second alone was counted, and no band reached it.
  expect(judged(leap, Uint8Array.of(1, 1, 1, 1, 1, 0, 1))).toMatchObject({ coverage80: 0, coverage95: 0 });
  // Had the sixth been counted it would be held, and be an origin of its own.
  expect(judged(leap)).toMatchObject({ coverage80: 1 / 3, coverage95: 1 / 3 });
  const told = [100, 102, 99, 103, 101, 104, 9e9];
  const all = Uint8Array.of(1, 1, 1, 1, 1, 1, 0);
  expect(judged(told, all)).toEqual(judged([...told.slice(0, -1), 1], all));
});

test('holes widen the band that is judged as they widen the band that is given', () => {
  const walk = [100, 104, 108, 103, 98, 101, 104, 100, 96, 103, 110];
  const every = Uint8Array.from(walk, (_, t) => (t % 2 === 0 ? 1 : 0));
  expect(judged(walk, every).factor95).toBeLessThan(judged(walk).factor95);
});

test('a band of width zero that held nothing counts as one that did not hold, and asks for no factor', () => {
  const still = [7, 7, 7, 7, 7, 7, 7, 9];
  const { factor80, coverage80, coverage95 } = judged(still);
  expect([factor80, coverage80, coverage95]).toEqual([1, 0.5, 0.5]);
});
