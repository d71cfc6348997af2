/** A solution read back: the judge says what the programme says, and rounding passes no row of it. */
import { describe, expect, test } from 'vitest';
import type { PlanInput } from '../../../models/plan/input.ts';
import { type PlanProgram, statePlan } from '../../../models/plan/plan.ts';
import { amountsOf, judge, type PlanAmounts } from '../../../models/plan/whole.ts';
import { type SolverModel, solverModel } from '../../../pipeline/plan/highs.ts';
import { linearWithFloor } from '../../../pipeline/plan/solve.ts';
import { madePlan } from '../../pipeline/plan/made_plan.ts';
import { passed, valuesOf } from '../../pipeline/plan/plan_values.ts';

const shape = { regions: 3, specialties: 3, levers: 7, years: 4, draws: 24 };
const seeds = [1, 2, 3, 4];

async function inSolver<T>(
  input: PlanInput,
  use: (model: SolverModel, stated: PlanProgram) => T,
): Promise<T> {
  const stated = statePlan(input);
  const model = await solverModel(stated.program);
  try {
    return use(model, stated);
  } finally {
    model.dispose();
  }
}

test.each(seeds)(
  'the objective of the judge is that of the programme at its optimum: plan %i',
  async (seed) => {
    const input = madePlan({ ...shape, seed }, { budget: [null, 4e6, null, null] });
    await inSolver(input, (model, stated) => {
      const { solution, floors } = linearWithFloor(input, stated, model);
      const amounts = amountsOf(input, stated, solution.value, false);
      const { objective, exact } = judge(input, stated.decisions, amounts, floors);
      expect(Math.abs(objective / solution.objective - 1)).toBeLessThan(1e-9);
      // Tangents lie below the curve.
      expect(exact).toBeGreaterThanOrEqual(objective);
      expect(exact / objective - 1).toBeLessThan(0.02);
    });
  },
);

test.each(seeds)('what the judge says is brought is what the programme says: plan %i', async (seed) => {
  const input = madePlan({ ...shape, seed });
  await inSolver(input, (model, stated) => {
    const { value } = linearWithFloor(input, stated, model).solution;
    const { brought } = judge(input, stated.decisions, amountsOf(input, stated, value, false));
    brought.forEach((persons, at) => {
      expect(persons).toBeCloseTo(value[stated.brought[at]!]!, 6);
    });
  });
});

describe('a whole plan', () => {
  test.each(seeds)('passes no limit and fills its classes: plan %i', async (seed) => {
    const input = madePlan({ ...shape, seed }, { excessShare: 0.3, budget: [5e6, 6e6, 6e6, 6e6] });
    await inSolver(input, (model, stated) => {
      linearWithFloor(input, stated, model);
      const found = model.whole({ seconds: 60, nodes: 200, gap: 0.005 });
      const amounts = amountsOf(input, stated, found.value, true);
      const value = valuesOf(input, stated, amounts);
      const beyond = passed(stated, value);
      expect(beyond.length).toBeGreaterThan(50);
      // A visa more than the share allows can be left when those who share it are rounded down: less than one person.
      for (const { name, by } of beyond)
        expect(by, name).toBeLessThanOrEqual(name === 'visa_share' || name === 'excess_share' ? 1 : 1e-6);
      stated.decisions.forEach(({ lever, classes, unit }, d) => {
        const [starts, groups] = [amounts.starts[d]!, amounts.classes[d]!];
        expect(Number.isInteger(starts) && Number.isInteger(groups)).toBe(true);
        const { classSize } = input.levers[lever]!;
        if (classes === null) expect(starts).toBe(unit > 1 ? groups * classSize : starts);
        else expect(starts).toBeLessThanOrEqual(groups * classSize);
        if (classes !== null) expect(starts).toBeGreaterThanOrEqual(groups * Math.ceil(0.6 * classSize));
      });
    });
  });

  test('of people one by one rounds down, never up, and of those who move whole people leave', async () => {
    const input = madePlan({ ...shape, seed: 1 });
    await inSolver(input, (model, stated) => {
      const { value } = linearWithFloor(input, stated, model).solution;
      const [linear, whole] = [false, true].map((isWhole) => amountsOf(input, stated, value, isWhole)) as [
        PlanAmounts,
        PlanAmounts,
      ];
      stated.decisions.forEach(({ track }, d) => {
        if (track === null) expect(whole.starts[d]).toBe(Math.floor(linear.starts[d]! + 1e-6));
      });
      expect(whole.relocated.length).toBeGreaterThan(0);
      for (const { persons, arrive, lever } of whole.relocated) {
        expect(Number.isInteger(persons)).toBe(true);
        expect(arrive).toBeCloseTo(persons * input.levers[lever]!.effectiveness, 9);
      }
      const leaving = ({ relocated }: PlanAmounts) =>
        relocated.reduce((sum, { persons }) => sum + persons, 0);
      expect(leaving(whole)).toBeLessThanOrEqual(leaving(linear) + 1e-6);
    });
  });
});
