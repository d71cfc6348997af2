/** How a large plan is solved says the same as how a small one is. */
import { describe, expect, test } from 'vitest';
import { statePlan } from '../../../models/plan/plan.ts';
import { type Large, solverModel } from '../../../pipeline/plan/highs.ts';
import { costsAtPrice, solvePlan } from '../../../pipeline/plan/solve.ts';
import { madePlan } from './made_plan.ts';

const input = madePlan({ regions: 4, specialties: 4, levers: 7, years: 4, draws: 40, seed: 11 });
const stated = statePlan(input);
const PRICES = [0.1, 1, 5].map((factor) => factor * input.prices.short);

/** Optimum at each price, one after the other in one model. */
async function optima(large?: Large): Promise<number[]> {
  const model = await solverModel(stated.program, undefined, large);
  try {
    return PRICES.map((price) => {
      model.setCosts(costsAtPrice(input, stated, price));
      return model.linear().objective;
    });
  } finally {
    model.dispose();
  }
}

describe('a linear plan', () => {
  test.each([
    ['from within each time', { rows: 0, steps: 0 }],
    ['from within, then a step or three from where it ended', { rows: 0, steps: 3 }],
    ['from within, then as many steps as it takes', { rows: 0, steps: 1_000_000 }],
  ])('has one optimum, %s', async (_, large) => {
    const own = await optima();
    const found = await optima(large);
    found.forEach((objective, i) => {
      expect(Math.abs(objective / own[i]! - 1)).toBeLessThan(1e-8);
    });
    expect(new Set(own).size).toBe(PRICES.length);
  });

  test('that nobody can meet is told, from within too', async () => {
    const { program } = stated;
    const tight = { ...program, rowLower: program.rowLower.slice(), rowUpper: program.rowUpper.slice() };
    const [row] = stated.limits.flatMap(({ name, row: at }) => (name === 'capacity' ? [at] : []));
    tight.rowLower[row!] = 1e9;
    tight.rowUpper[row!] = 1e9;
    const model = await solverModel(tight, undefined, { rows: 0, steps: 0 });
    expect(() => model.linear()).toThrow('no optimum');
    model.dispose();
  });
});

test('a search for whole classes that ends before it has a plan goes on to its first one', async () => {
  const hurried = await solvePlan(input, { seconds: 1e-6, nodes: 5000, gap: 0.001 });
  expect(hurried.whole.starts.some((starts) => starts > 0)).toBe(true);
  expect(Number.isFinite(hurried.gap)).toBe(true);
  expect(hurried.result.objective).toBeGreaterThanOrEqual(hurried.linear.objective * (1 - 1e-9));
});
