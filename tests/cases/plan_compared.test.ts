/** The shipped plans beside plans that others could have made: by chance, greedily, or as the first edition did. */
import { describe, expect, test } from 'vitest';
import { curveOf, tangentsOf } from '../../models/plan/curve.ts';
import { every, type PlaceYear, type PlanInput } from '../../models/plan/input.ts';
import { statePlan } from '../../models/plan/plan.ts';
import { amountsOf, judge } from '../../models/plan/whole.ts';
import { stream } from '../../models/statistics/random.ts';
import { solverModel } from '../../pipeline/plan/highs.ts';
import { solvePlan } from '../../pipeline/plan/solve.ts';
import { passed, valuesOf } from '../pipeline/plan/plan_values.ts';
import { randomPlans } from '../pipeline/plan/random_plan.ts';
import { publishedPlan } from './published_plan.ts';
import { shippedPlans } from './shipped_plans.ts';
import { shippedDatabase } from './shipped_release.ts';

const PLANS = 5000;
const total = (values: Float64Array) =>
  values.reduce((sum, value) => sum + (Number.isNaN(value) ? 0 : value), 0);

describe.each(['trend', 'contract_programme'])('the plan of %s', (scenario) => {
  test('is beaten by none of five thousand others that keep every limit', async () => {
    const input = (await shippedPlans()).get(scenario)!;
    const { solve } = await publishedPlan(await shippedDatabase(), scenario);
    const stated = statePlan(input);
    const others = randomPlans(input, stated);
    const chance = stream(2030, `plans of ${scenario}`);
    const found = every(PLANS).map((i) => {
      const amounts = others.next(chance);
      // One in a hundred is held to every limit of the programme.
      if (i % 100 === 0) {
        const [worst] = passed(stated, valuesOf(input, stated, amounts));
        expect(worst!.by, worst!.name).toBeLessThanOrEqual(1e-6);
      }
      return judge(input, stated.decisions, amounts).objective;
    });
    const best = Math.min(...found);
    expect(best).toBeGreaterThan(solve.objective);
    // They are worth comparing with: the best of them saves a good part of what the plan saves.
    const none = new Float64Array(input.regions * input.years);
    const nobody = { starts: none, classes: none, relocated: [], trained: none, trainersIn: none };
    const without = judge(input, [], nobody).objective;
    expect((without - best) / (without - solve.objective)).toBeGreaterThan(0.2);
    expect(found.filter((objective) => objective < without).length).toBeGreaterThan(PLANS / 2);
  });

  test('leaves fewer person-years short than the first edition would for the same money', async () => {
    const input = (await shippedPlans()).get(scenario)!;
    const first = await firstEdition(input);
    const budget = every(input.years).map((year) =>
      total(first.cost.filter((_, at) => at % input.years === year)),
    );
    const prices = { ...input.prices, short: COVER_FIRST, equity: null };
    const { result } = await solvePlan({ ...input, budget, prices }, { seconds: 60, nodes: 300, gap: 0.005 });
    expect(total(result.cost)).toBeLessThanOrEqual(total(first.cost));
    expect(total(result.short)).toBeLessThan(total(first.short));
  });
});

/** Money of a missing person-year that no start costs: least uncovered first, then least cost. */
const COVER_FIRST = 1e7;

/**
 * The plan of the first edition, judged by the draws: it covered the middle of each need as far as it could at any price,
 * then sought the least cost; a class of any size, no floor, nobody helped to move, to be upgraded or to stay. Whole
 * classes by rounding down. It is spared one of its faults: nothing opens where a surplus holds.
 */
async function firstEdition(input: PlanInput) {
  const asked: PlanInput = {
    ...input,
    places: input.places.map((place) => (place === null ? null : atMiddle(place))),
    allowed: { ...input.allowed, lacks: input.allowed.lacks.map(() => Number.POSITIVE_INFINITY) },
    prices: { short: COVER_FIRST, excess: 0, discount: 0, yearsAfter: 0, equity: null },
    levers: input.levers.map((lever) =>
      ['relocate', 'upgrade', 'retain'].includes(lever.kind) ? { ...lever, firstYear: input.years } : lever,
    ),
    ...{ excessShare: null, fill: 1e-9 },
  };
  const stated = statePlan(asked);
  const model = await solverModel(stated.program);
  try {
    const linear = amountsOf(asked, stated, model.linear().value, false);
    const starts = linear.starts.map((amount, d) => {
      const { classSize } = input.levers[stated.decisions[d]!.lever]!;
      return Math.floor(amount / classSize + 1e-9) * classSize;
    });
    return judge(input, stated.decisions, { ...linear, starts, trained: linear.trained.map(Math.round) });
  } finally {
    model.dispose();
  }
}

/** The need of a place as one number, the middle of its draws. */
function atMiddle(place: PlaceYear): PlaceYear {
  const { sorted } = place.curve;
  const [low, high] = [Math.floor((sorted.length - 1) / 2), Math.floor(sorted.length / 2)];
  const curve = curveOf([(sorted[low]! + sorted[high]!) / 2]);
  return { ...place, curve, tangents: tangentsOf(curve, 1) };
}
