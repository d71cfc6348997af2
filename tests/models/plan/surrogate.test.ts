/** The surrogate of the plan: what was solved comes back, inputs are factors of each other, and a budget limits. */
import { expect, test } from 'vitest';
import { type SolvedLevel, type Surrogate, settledBy } from '../../../models/plan/surrogate.ts';

const level = (at: number, found: readonly number[], covered: number, cost = covered): SolvedLevel => ({
  ...{ level: at, found, covered, cost },
});
const BASE = level(1, [10, 30], 1);
const surrogate: Surrogate = {
  base: BASE.found,
  inputs: [
    [level(0.5, [6, 14], 0.5), BASE, level(2, [30, 50], 2)],
    [level(0, [10, 22], 0.8), BASE],
  ],
  budgets: [level(0, [0, 0], 0), level(0.5, [4, 26], 0.75), BASE],
};
const at = (first: number, second: number, budget: number) => [
  ...settledBy(surrogate, [first, second], budget),
];

test('what was solved comes back: the base, and each input alone', () => {
  expect(at(1, 1, 1)).toEqual([10, 30]);
  expect(at(0.5, 1, 1)).toEqual([6, 14]);
  expect(at(2, 1, 1)).toEqual([30, 50]);
  expect(at(1, 0, 1)).toEqual([10, 22]);
  expect(at(1, 1, 0.5)).toEqual([4, 26]);
  expect(at(1, 1, 0)).toEqual([0, 0]);
});

test('between solved levels it follows the straight line, and beyond them it stays', () => {
  expect(at(1.5, 1, 1)).toEqual([20, 40]);
  expect(at(9, 1, 1)).toEqual(at(2, 1, 1));
  expect(at(0, 1, 1)).toEqual(at(0.5, 1, 1));
  expect(at(1, 1, 7)).toEqual([10, 30]);
});

test('two inputs are factors of each other', () => {
  // 0.8 × (30, 50) + 2 × (10, 22) − 2 × 0.8 × (10, 30)
  const [one, other] = at(2, 0, 1);
  expect(one).toBeCloseTo(28, 12);
  expect(other).toBeCloseTo(36, 12);
});

test('a budget leaves the more of two parts where inputs give more, and the less where they give less', () => {
  // Twice the base costs twice: of half the money a quarter is left of it, 2 × 0.375 = 0.75; the base leaves 0.75.
  const part = 0.75 / 2;
  expect(at(2, 1, 0.5)).toEqual([30 * part + 4 - 7.5, 50 * part + 26 - 22.5]);
  // Half the base costs half: half the money is enough for all of it, 0.5 × 1; the base would leave 0.75.
  expect(at(0.5, 1, 0.5)).toEqual([6 + 4 - 7.5, 14 + 26 - 22.5]);
});
