/** Trainers whom no class asks for are taken out of a plan, and no others. */
import { expect, test } from 'vitest';
import { withoutIdleTrainers } from '../../../models/plan/idle_trainers.ts';
import type { PlanInput } from '../../../models/plan/input.ts';
import { statePlan } from '../../../models/plan/plan.ts';
import type { PlanAmounts } from '../../../models/plan/whole.ts';
import { lever, smallPlan, track } from '../../pipeline/plan/plan_cases.ts';

const [REGIONS, YEARS] = [2, 3];

function plan(): { input: PlanInput; amounts: (own: Partial<PlanAmounts>) => PlanAmounts } {
  const input = smallPlan({
    ...{ regions: REGIONS, years: YEARS, needs: [[0], [0], [100], [0], [0], [100]] },
    levers: [lever(YEARS * REGIONS, { classSize: 20, trainersPerClass: 1 })],
    tracks: [track({ years: YEARS, regions: REGIONS })],
    trainers: {
      ...{ stock: Float64Array.from([2, 0]), attrition: 0, leadYears: 1, cost: 5, moveCost: 1 },
      institute: Float64Array.from([9, 9, 9]),
    },
  });
  const { decisions } = statePlan(input);
  const empty: PlanAmounts = {
    starts: new Float64Array(decisions.length),
    classes: new Float64Array(decisions.length),
    relocated: [],
    trained: new Float64Array(REGIONS * YEARS),
    trainersIn: new Float64Array(REGIONS * YEARS),
  };
  return { input, amounts: (own) => ({ ...empty, ...own }) };
}

test('who trains nobody is neither trained nor moved', () => {
  const { input, amounts } = plan();
  const { decisions } = statePlan(input);
  const idle = amounts({
    trained: Float64Array.from([0, 1, 0, 2, 0, 0]),
    trainersIn: Float64Array.from([-1, 0, 0, 1, 0, 0]),
  });
  const { trained, trainersIn } = withoutIdleTrainers(input, decisions, idle);
  expect([...trained].map(Math.abs)).toEqual([0, 0, 0, 0, 0, 0]);
  expect([...trainersIn].map(Math.abs)).toEqual([0, 0, 0, 0, 0, 0]);
});

test('who teaches stays: moved in for the first class, trained for the second', () => {
  const { input, amounts } = plan();
  const { decisions } = statePlan(input);
  const classes = Float64Array.from(decisions, ({ region, year }) => (region === 1 ? year + 1 : 0));
  const asked = amounts({
    classes,
    trained: Float64Array.from([0, 0, 0, 1, 1, 0]),
    trainersIn: Float64Array.from([-1, 0, 0, 1, 0, 0]),
  });
  const kept = withoutIdleTrainers(input, decisions, asked);
  expect([...kept.trainersIn]).toEqual([...asked.trainersIn]);
  expect(kept.trained[3]).toBe(1);
});
