/** The reduced programme of a plan against the plan as stated: the same optimum, prices, and plan. */
import { describe, expect, test } from 'vitest';
import type { PlanInput } from '../../../models/plan/input.ts';
import { statePlan } from '../../../models/plan/plan.ts';
import { reducedProgram } from '../../../models/plan/reduced.ts';
import { solverModel } from '../../../pipeline/plan/highs.ts';
import { planModel } from '../../../pipeline/plan/plan_model.ts';
import { linearWithFloor, solvePlan } from '../../../pipeline/plan/solve.ts';
import { madePlan } from './made_plan.ts';
import { passed, valuesOf } from './plan_values.ts';

const small = { regions: 3, specialties: 3, levers: 7, years: 4, draws: 24 };
const tight = (made: PlanInput): PlanInput => ({
  ...made,
  budget: made.budget.map(() => 4e6),
  minimums: [{ lever: 1, region: 0, specialty: 0, year: 1, starts: 0 }],
});

/** Both ways, with the equity floor that each finds. */
async function both(input: PlanInput) {
  const stated = statePlan(input);
  const [plain, reduced] = [await solverModel(stated.program), await planModel(input, stated)];
  try {
    return {
      stated,
      plain: linearWithFloor(input, stated, plain),
      reduced: linearWithFloor(input, stated, reduced),
    };
  } finally {
    plain.dispose();
    reduced.dispose();
  }
}

/** By how much values pass the rows and bounds of the plan as stated, each row by its largest part. */
function beyond({ program }: ReturnType<typeof statePlan>, value: ArrayLike<number>): number {
  let worst = 0;
  for (let row = 0; row < program.rows; row++) {
    let [sum, size] = [0, 1];
    for (let at = program.starts[row]!; at < program.starts[row + 1]!; at++) {
      const part = program.values[at]! * value[program.indices[at]!]!;
      sum += part;
      size = Math.max(size, Math.abs(part));
    }
    worst = Math.max(worst, (program.rowLower[row]! - sum) / size, (sum - program.rowUpper[row]!) / size);
  }
  for (let column = 0; column < program.columns; column++)
    worst = Math.max(worst, program.lower[column]! - value[column]!, value[column]! - program.upper[column]!);
  return worst;
}

describe.each([
  ['free', small, (made: PlanInput) => made],
  ['tight', small, tight],
  ['of one region', { ...small, regions: 1 }, (made: PlanInput) => made],
  [
    'with full classes',
    { ...small, specialties: 2, years: 5 },
    (made: PlanInput) => ({ ...made, fill: 1, excessShare: null }),
  ],
  ['of six regions', { ...small, regions: 6, specialties: 5, draws: 200 }, tight],
] as const)('a plan %s', (_, shape, change) => {
  test.each([1, 2, 3])(
    'has the optimum of its full statement, and passes none of its rows: %i',
    async (seed) => {
      const { stated, plain, reduced } = await both(change(madePlan({ ...shape, seed })));
      expect(Math.abs(reduced.solution.objective / plain.solution.objective - 1)).toBeLessThan(1e-9);
      expect(reduced.equityCost! - plain.equityCost!).toBeLessThan(1e-6 * plain.solution.objective);
      expect(beyond(stated, reduced.solution.value)).toBeLessThan(1e-6);
      const money = stated.program.cost.reduce((sum, cost, j) => sum + cost * reduced.solution.value[j]!, 0);
      expect(Math.abs(money / plain.solution.objective - 1)).toBeLessThan(1e-6);
      for (const { row, name } of stated.limits) {
        expect(reduced.solution.rowValue[row], name).not.toBeNaN();
        expect(reduced.solution.rowDual[row], name).not.toBeNaN();
      }
    },
  );
});

test('has a tenth of the rows', () => {
  const input = madePlan({ ...small, regions: 12, specialties: 8, draws: 100, seed: 4 });
  const stated = statePlan(input);
  const { program } = reducedProgram(input, stated);
  expect(program.rows).toBeLessThan(0.4 * stated.program.rows);
  expect(stated.implied.length).toBeGreaterThan(0.7 * stated.program.rows);
});

test('a large plan keeps every limit, and its gap is told against a bound that no plan is better than', async () => {
  const input = madePlan({ regions: 10, specialties: 8, levers: 8, years: 6, draws: 60, seed: 2 });
  const { stated, whole, linear, result, gap } = await solvePlan(input, {
    seconds: 30,
    nodes: 20,
    gap: 0.02,
  });
  expect(stated.program.rows).toBeGreaterThan(10_000);
  for (const { name, by } of passed(stated, valuesOf(input, stated, whole)))
    expect(by, name).toBeLessThanOrEqual(/_share$/.test(name) ? 12 : 1e-6);
  expect(result.objective * (1 - gap)).toBeLessThanOrEqual(result.objective);
  expect(gap).toBeLessThanOrEqual(1 - linear.objective / result.objective + 1e-6);
  expect(gap).toBeLessThan(0.1);
}, 120_000);

test('from what is no basis a plan begins anew, and ends at its optimum', async () => {
  const { program } = statePlan(madePlan({ ...small, seed: 6 }));
  const free = await solverModel(program);
  const { basis, objective } = free.linear();
  const all = (own: Int32Array) => new Int32Array(own.length).fill(1);
  const begun = await solverModel(program, {
    colStatus: all(basis.colStatus),
    rowStatus: all(basis.rowStatus),
  });
  expect(Math.abs(begun.linear().objective / objective - 1)).toBeLessThan(1e-9);
  for (const model of [free, begun]) model.dispose();
});
