/** The plan against what can be counted by hand or tried out one by one. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { expectedShort } from '../../../models/plan/curve.ts';
import type { PlanInput } from '../../../models/plan/input.ts';
import { statePlan } from '../../../models/plan/plan.ts';
import { solverModel } from '../../../pipeline/plan/highs.ts';
import { linearWithFloor, MinimumsUnmet, solveLinear, solvePlan } from '../../../pipeline/plan/solve.ts';
import { madePlan } from './made_plan.ts';
import { lever, type SmallPlan, smallPlan, track } from './plan_cases.ts';

const EXACT = { seconds: 60, nodes: 100_000, gap: 0 };
const solved = (changes: SmallPlan) => solvePlan(smallPlan(changes), EXACT);
const total = (values: ArrayLike<number>) => Array.from(values).reduce((sum, value) => sum + value, 0);
const nowhere = { capacity: new Float64Array(2) };

test('opens what is needed and no more', async () => {
  const plan = await solved({ needs: [[0], [100]] });
  expect(total(plan.whole.starts)).toBe(100);
  expect([...plan.result.short]).toEqual([0, 0]);
  expect(plan.result.objective).toBeCloseTo(100, 6);
  expect(plan.status).toBe('optimal');
});

test('who is missing in some draws only is brought as long as the price is worth it', async () => {
  // The first five are short in all draws, each of the next five in half of them: worth 100 × 0.5 against a cost of 60.
  const needs = [[0], [5, 5, 10, 10]];
  const dear = await solved({ needs, levers: [lever(2, { cost: 60 })] });
  expect(total(dear.whole.starts)).toBe(5);
  expect(dear.result.short[1]).toBeCloseTo(2.5, 9);
  const cheap = await solved({ needs, levers: [lever(2, { cost: 30 })] });
  expect(total(cheap.whole.starts)).toBe(10);
  // In half of the draws five of them are trained for nobody.
  expect(cheap.result.excess[1]).toBeCloseTo(2.5, 9);
});

test('a need that is not evaluable asks for nothing', async () => {
  const plan = await solved({ needs: [null, null] });
  expect(plan.stated.decisions).toEqual([]);
  expect([...plan.result.short]).toEqual([Number.NaN, Number.NaN]);
});

test('where nothing can arrive in time everything stays uncovered, and nothing is opened', async () => {
  const plan = await solved({
    needs: [[10], [40]],
    tracks: [track({ years: 2, regions: 1, duration: 2 })],
  });
  expect(plan.stated.decisions).toEqual([]);
  expect([...plan.result.short]).toEqual([10, 40]);
});

test('later money and people count less, and the last year stands for those after it', async () => {
  const prices = { short: 100, excess: 10, discount: 0.25, yearsAfter: 2, equity: null };
  const plan = await solved({ needs: [[8], [10]], levers: [lever(2, nowhere)], prices });
  expect(plan.result.objective).toBeCloseTo(100 * (8 + 10 * (0.8 + 0.64 + 0.512)), 6);
  const opened = await solved({ needs: [[0], [10]], prices: { ...prices, short: 1000 } });
  // Nobody is missing in the first year: the same place costs less in the second.
  expect(opened.result.objective).toBeCloseTo(10 * 0.8, 6);
});

/** Two tracks of one programme: the first in surplus, the second short. */
const twoTracks = (short: number, changes: SmallPlan = {}): PlanInput =>
  smallPlan({
    specialties: 2,
    needs: [[-100], [-100], [short], [short]],
    levers: [lever(2, { ...nowhere, classSize: 20, cost: 3 })],
    tracks: [track({ years: 2, regions: 1 }), track({ years: 2, regions: 1, specialty: 1 })],
    stock: [{ region: 0, track: 0, limit: 50, to: [1] }],
    ...changes,
  });

describe('places of today', () => {
  test('whole classes move out of a surplus into a shortage, within what may move', async () => {
    const plan = await solvePlan(twoTracks(60), EXACT);
    const moved = plan.stated.decisions.flatMap(({ action, year }, d) =>
      action === 'move' && plan.whole.starts[d]! > 0
        ? [{ year, starts: plan.whole.starts[d], classes: plan.whole.classes[d] }]
        : [],
    );
    // Two classes of twenty fit into fifty places a year; the third waits a year.
    expect(moved).toEqual([
      { year: 0, starts: 40, classes: 2 },
      { year: 1, starts: 20, classes: 1 },
    ]);
    // One class more closes in the second year, since that saves its cost.
    expect([...plan.result.brought]).toEqual([-40, -80, 40, 60]);
  });

  test('close where their specialty has too many, and save what they cost', async () => {
    const plan = await solvePlan(twoTracks(0), EXACT);
    const closed = plan.stated.decisions.flatMap(({ action }, d) =>
      action === 'close' ? [plan.whole.starts[d]!] : [],
    );
    expect(total(closed)).toBe(80);
    expect(total(plan.result.cost)).toBe(-240);
    expect(plan.result.objective).toBe(-240);
  });

  test('stay where no surplus holds, and never become a class where one does', async () => {
    const none = await solvePlan(twoTracks(60, { needs: [[5], [5], [60], [60]] }), EXACT);
    expect(none.stated.decisions.filter(({ places }) => places !== null)).toEqual([]);
    const both = await solvePlan(twoTracks(60, { needs: [[-100], [-100], [-9], [-9]] }), EXACT);
    expect(both.stated.decisions.filter(({ action }) => action === 'move')).toEqual([]);
  });
});

describe('people of a surplus', () => {
  const surplus = (changes: SmallPlan = {}) =>
    smallPlan({
      regions: 2,
      needs: [[-6, -6, -6, -6, 3], [-10], [20], [30]],
      levers: [lever(4, { kind: 'relocate', effectiveness: 0.5, cost: 7 })],
      tracks: [],
      ...changes,
    });

  test('leave for where they are missing, no more than the surplus that holds', async () => {
    const plan = await solvePlan(surplus(), EXACT);
    expect(plan.whole.relocated).toEqual([
      { lever: 0, specialty: 0, year: 0, persons: 6, from: 0, to: 1, arrive: 3 },
      { lever: 0, specialty: 0, year: 1, persons: 4, from: 0, to: 1, arrive: 2 },
    ]);
    expect([...plan.result.brought]).toEqual([-6, -10, 3, 5]);
    expect([...plan.result.cost]).toEqual([42, 28, 0, 0]);
  });

  test('stay where no surplus holds in four draws of five', async () => {
    const plan = await solvePlan(surplus({ needs: [[-6, 3], [-9, 9], [20], [30]] }), EXACT);
    expect(plan.whole.relocated).toEqual([]);
  });
});

test('a lever of people reaches no more than there are', async () => {
  const reach = Float64Array.from([4.6, 2]);
  const levers = [lever(2, { kind: 'retain', effectiveness: 0.5, reach })];
  const plan = await solved({ needs: [[9], [9]], levers, tracks: [] });
  expect([...plan.whole.starts]).toEqual([4, 2]);
  expect(plan.linear.amounts.starts[0]).toBeCloseTo(4.6, 6);
  const row = plan.stated.limits.findIndex(({ name, year }) => name === 'reach' && year === 0);
  // Half a person more in both years, less what it costs.
  expect(plan.linear.prices[row]).toBeCloseTo(0.5 * 200 - 1, 6);
});

test('visas come for the specialties of their lever, and are at most a share of all who arrive there', async () => {
  const visa = lever(2, {
    ...{ kind: 'visa', effectiveness: 0.8, arrivalShare: 0.25, specialties: [1], classSize: 1 },
  });
  const plan = await solved({
    specialties: 2,
    needs: [[0], [100], [0], [100]],
    levers: [lever(2, { capacity: Float64Array.from([0, 90]), cost: 5 }), visa],
    tracks: [track({ years: 2, regions: 1 }), track({ years: 2, regions: 1, specialty: 1 })],
  });
  const visas = plan.stated.decisions.map(({ action }, d) => (action === 'visa' ? plan.whole.starts[d]! : 0));
  expect(total(visas)).toBeGreaterThan(0);
  expect(
    plan.stated.decisions.filter(({ action, specialty }) => action === 'visa' && specialty === 0),
  ).toEqual([]);
  expect(0.8 * total(visas)).toBeLessThanOrEqual(0.25 * plan.result.brought[3]! + 1e-9);
});

describe('trainers', () => {
  const withTrainers = (stock: readonly number[], changes: SmallPlan = {}) =>
    smallPlan({
      ...{ years: 3, regions: 2, needs: [[0], [0], [30], [0], [0], [0]] },
      levers: [lever(6, { classSize: 10, trainersPerClass: 1 })],
      tracks: [track({ years: 3, regions: 2 })],
      trainers: {
        ...{ stock: Float64Array.from(stock), attrition: 0.5, leadYears: 1, cost: 50, moveCost: 20 },
        institute: Float64Array.from([0, 9, 9]),
      },
      ...changes,
    });

  test('are not trained before the institute opens, and come before their classes', async () => {
    const plan = await solvePlan(withTrainers([0, 0]), EXACT);
    expect([...plan.whole.trained]).toEqual([0, 3, 0, 0, 0, 0]);
    const opened = plan.stated.decisions.flatMap(({ year }, d) => (plan.whole.starts[d]! > 0 ? [year] : []));
    expect(opened).toEqual([2]);
  });

  test('move between regions, where that is cheaper than to train one', async () => {
    const plan = await solvePlan(withTrainers([0, 16]), EXACT);
    expect(total(plan.whole.trained)).toBe(0);
    expect(total(plan.whole.trainersIn)).toBe(0);
    expect(Math.max(...plan.whole.trainersIn)).toBeGreaterThan(0);
    expect(plan.result.short[2]).toBe(0);
    // Half of those who are there leave in a year, wherever they came from.
    const there = (r: number, year: number): number =>
      (year === 0 ? 16 * r : there(r, year - 1) / 2) + plan.whole.trainersIn[3 * r + year]!;
    for (const year of [0, 1, 2]) expect(there(1, year)).toBeGreaterThanOrEqual(0);
  });
});

test('a budget holds for what is spent: what closures save pays for nothing', async () => {
  const plan = await solved({ needs: [[50], [90]], levers: [lever(2, { cost: 2 })], budget: [41, 10] });
  expect([...plan.result.cost]).toEqual([40, 10]);
  const saving = await solvePlan(twoTracks(60, { moveCost: 2, budget: [45, 0] }), EXACT);
  const spent = (year: number) =>
    saving.stated.decisions.reduce(
      (sum, own, d) =>
        own.year === year && own.action !== 'close'
          ? sum + saving.whole.starts[d]! * (own.action === 'move' ? 2 : 1)
          : sum,
      0,
    );
  expect(spent(0)).toBeLessThanOrEqual(45);
  expect(spent(1)).toBe(0);
});

test('no region is left with more than its share of the shortage, and that has a price', async () => {
  // A place costs ten times as much in the second region as a missing person-year is worth.
  const regions = (equity: number | null) =>
    smallPlan({
      ...{ regions: 2, needs: [[0], [100], [0], [100]] },
      levers: [lever(4, { cost: 1, capacity: Float64Array.from([99, 99, 0, 0]) }), lever(4, { cost: 900 })],
      tracks: [track({ years: 2, regions: 2 }), track({ years: 2, regions: 2, lever: 1 })],
      prices: { short: 100, excess: 10, discount: 0, yearsAfter: 0, equity },
    });
  const free = await solvePlan(regions(null), EXACT);
  expect(free.result.short[3]).toBe(100);
  expect(free.equityCost).toBeNull();
  const fair = await solvePlan(regions(1.5), EXACT);
  // The nation is left with half of what it lacks; a region may be left with one and a half times that share.
  expect(fair.linear.short[3]).toBeCloseTo(75, 6);
  expect(fair.result.short[3]).toBeCloseTo(75, 6);
  expect(fair.equityCost).toBeCloseTo(25 * (900 - 100), 4);
  const row = fair.stated.limits.findIndex(({ name, region }) => name === 'equity' && region === 1);
  expect(fair.linear.bounds[row]).toBeCloseTo(75, 6);
  expect(fair.linear.prices[row]).toBeCloseTo(900 - 100, 6);
});

describe('what the user insists on', () => {
  const insisting = (starts: number) =>
    smallPlan({
      needs: [[0], [5]],
      levers: [lever(2, { capacity: new Float64Array(2).fill(20) })],
      minimums: [
        { lever: 0, region: 0, specialty: 0, year: 0, starts: 8 },
        { lever: 0, region: 0, specialty: 0, year: 1, starts },
      ],
    });

  test('is opened even where nobody needs it', async () => {
    expect(total((await solvePlan(insisting(9), EXACT)).whole.starts)).toBe(17);
  });

  test('is refused by name where it does not fit', async () => {
    const error = await solvePlan(insisting(27), EXACT).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(MinimumsUnmet);
    const { missing } = error as MinimumsUnmet;
    expect(missing).toHaveLength(1);
    expect(missing[0]).toMatchObject({ year: 1, starts: 27 });
    expect(missing[0]!.short).toBeCloseTo(7, 6);
  });
});

/** Two class levers of different yield and price with capacities, trainers and a budget: small enough to try every plan. */
interface SmallCase {
  needs: number[][];
  capacities: number[];
  costs: number[];
  shares: number[];
  budget: number;
  trainers: number;
}

const SIZE = 3;
const LEAST = 2;
const pair = <T>(of: fc.Arbitrary<T>) => fc.array(of, { minLength: 2, maxLength: 2 });
const smallCase = fc.record({
  needs: pair(fc.array(fc.integer({ min: -2, max: 9 }), { minLength: 3, maxLength: 3 })),
  capacities: pair(fc.integer({ min: 0, max: 7 })),
  costs: pair(fc.integer({ min: 1, max: 40 })),
  shares: pair(fc.constantFrom(0.4, 0.7, 1)),
  budget: fc.integer({ min: 0, max: 160 }),
  trainers: fc.integer({ min: 0, max: 4 }),
});

const planOf = ({ needs, capacities, costs, shares, budget, trainers }: SmallCase): PlanInput =>
  smallPlan({
    needs,
    levers: [0, 1].map((l) =>
      lever(2, {
        ...{ capacity: new Float64Array(2).fill(capacities[l]!), cost: costs[l]! },
        ...{ classSize: SIZE, trainersPerClass: l + 1, runningYears: l + 1 },
      }),
    ),
    tracks: [0, 1].map((l) => track({ years: 2, regions: 1, lever: l, share: shares[l]! })),
    budget: [budget, budget],
    trainers: {
      ...{ stock: Float64Array.from([trainers]), attrition: 0, leadYears: 1, cost: 0, moveCost: 0 },
      institute: new Float64Array(2),
    },
  });

/** Every number of whole classes, each with every number of whole people that fills it: the least sum. */
function bruteForce(input: PlanInput, { capacities, costs, shares, budget, trainers }: SmallCase): number {
  const choices = (most: number) =>
    [0, 1, 2, 3].flatMap((classes) =>
      Array.from({ length: classes * SIZE - classes * LEAST + 1 }, (_, i) => ({
        classes,
        starts: classes * LEAST + i,
      })).filter(({ starts }) => starts <= most),
    );
  const short = (year: number, brought: number) => expectedShort(input.places[year]!.curve, brought);
  // A specialty that lacks less than half a class, or whose surplus holds, gets none.
  const asks = input.allowed.over[0] === 0 && input.allowed.lacks[0]! >= SIZE / 2;
  const own = capacities.map((most) => choices(asks ? most : 0));
  let best = Number.POSITIVE_INFINITY;
  for (const a0 of own[0]!)
    for (const b0 of own[1]!) {
      const first = a0.starts * costs[0]! + b0.starts * costs[1]!;
      if (first > budget || a0.classes + 2 * b0.classes > trainers) continue;
      for (const a1 of own[0]!)
        for (const b1 of own[1]!) {
          const second = a1.starts * costs[0]! + b1.starts * costs[1]!;
          // A class of the second lever needs its trainers in the year after its start too.
          if (second > budget || a1.classes + 2 * (b0.classes + b1.classes) > trainers) continue;
          const brought = [a0.starts * shares[0]! + b0.starts * shares[1]!];
          brought.push(brought[0]! + a1.starts * shares[0]! + b1.starts * shares[1]!);
          const people = brought.reduce((sum, persons, year) => {
            const left = short(year, persons);
            return sum + 100 * left + 10 * Math.max(0, persons - short(year, 0) + left);
          }, 0);
          best = Math.min(best, first + second + people);
        }
    }
  return best;
}

test('the best of all whole plans, tried out one by one, lies between the bound and the plan', async () => {
  const gaps: number[] = [];
  await fc.assert(
    fc.asyncProperty(smallCase, async (own) => {
      const input = planOf(own);
      const plan = await solvePlan(input, EXACT);
      const best = bruteForce(input, own);
      const { objective, exact } = plan.result;
      expect(exact).toBeCloseTo(objective, 6);
      expect(best).toBeLessThanOrEqual(objective + 1e-6);
      expect(best).toBeGreaterThanOrEqual(objective - plan.gap * Math.max(1, objective) - 1e-6);
      expect(plan.linear.objective).toBeLessThanOrEqual(best + 1e-6);
      gaps.push(plan.gap);
    }),
    { numRuns: 120, seed: 2030 },
  );
  // People are whole in the plan and need not be in the search: where they are, the plan is the best there is.
  expect(gaps.filter((gap) => gap < 1e-9).length).toBeGreaterThan(gaps.length / 2);
});

describe('the price of a limit', () => {
  const shape = { regions: 3, specialties: 3, levers: 7, years: 4, draws: 24 };

  test.each([1, 2, 3])('is what a little more of it saves, whatever the limit: plan %i', async (seed) => {
    const insisted = { lever: 1, region: 0, specialty: 0, year: 1, starts: 7 };
    const made = madePlan({ ...shape, seed });
    const budget = made.budget.map(() => 8e6);
    const where = made.allowed.lacks.findIndex((lacks) => lacks > 100);
    const minimums = [{ ...insisted, region: Math.floor(where / 3), specialty: where % 3 }];
    const input = { ...made, budget, minimums };
    const stated = statePlan(input);
    const model = await solverModel(stated.program);
    try {
      const { solution, floors } = linearWithFloor(input, stated, model);
      const told = new Set<string>();
      for (const { name, row, region, bound } of stated.limits) {
        if (name === 'minimum') continue;
        const price = -solution.rowDual[row]!;
        const own = name === 'equity' ? floors![region!]! : bound;
        const step = 1e-5 * Math.max(1, own);
        model.setRowUpper(row, own + step);
        const more = solution.objective - model.linear().objective;
        model.setRowUpper(row, own - step);
        const less = model.linear().objective - solution.objective;
        model.setRowUpper(row, own);
        // Saving falls with more of the limit: at a kink the price lies between both sides.
        const near = 1e-6 * Math.max(price, 1) + 1e-12 * (solution.objective / step);
        expect(more / step).toBeLessThanOrEqual(price + near);
        expect(less / step).toBeGreaterThanOrEqual(price - near);
        if (price > 1 && Math.abs(more / step - price) <= near) told.add(name);
      }
      expect([...told].sort()).toEqual(expect.arrayContaining(['capacity', 'national_capacity', 'trainers']));
    } finally {
      model.dispose();
    }
  });

  const priced = (capacity: number, starts = 3) =>
    smallPlan({
      needs: [
        [4, 10],
        [80, 100],
      ],
      levers: [
        lever(2, { capacity: new Float64Array(2).fill(capacity), cost: 2 }),
        lever(2, { capacity: new Float64Array(2).fill(1000), cost: 17 }),
        lever(2, { capacity: new Float64Array(2).fill(1000), cost: 500 }),
      ],
      tracks: [0.6, 0.9, 0.9].map((share, l) => track({ years: 2, regions: 1, lever: l, share })),
      minimums: [{ lever: 2, region: 0, specialty: 0, year: 1, starts }],
    });
  const priceOf = ({ stated, linear }: Awaited<ReturnType<typeof solveLinear>>, name: string) =>
    stated.limits.reduce(
      (sum, own, i) => (own.name === name && (own.lever ?? 0) !== 1 ? sum + linear.prices[i]! : sum),
      0,
    );

  test('is the fall of the objective for one unit more, and of a minimum its rise', async () => {
    const before = await solveLinear(priced(20));
    expect(priceOf(before, 'capacity')).toBeGreaterThan(0);
    const more = await solveLinear(priced(21));
    const saved = (before.linear.objective - more.linear.objective) / priceOf(before, 'capacity');
    expect(Math.abs(saved - 1)).toBeLessThan(1e-6);
    expect(priceOf(before, 'minimum')).toBeGreaterThan(0);
    const asked = await solveLinear(priced(20, 4));
    const paid = (asked.linear.objective - before.linear.objective) / priceOf(before, 'minimum');
    expect(Math.abs(paid - 1)).toBeLessThan(1e-6);
  });

  test('doubling it saves between nothing and its price times the increase', async () => {
    for (const capacity of [5, 20, 60, 90]) {
      const before = await solveLinear(priced(capacity));
      const saved = before.linear.objective - (await solveLinear(priced(2 * capacity))).linear.objective;
      expect(saved).toBeGreaterThanOrEqual(-1e-6);
      expect(saved).toBeLessThanOrEqual(capacity * priceOf(before, 'capacity') * (1 + 1e-6) + 1e-6);
    }
  });

  test('a limit that does not bind has no price', async () => {
    expect(priceOf(await solveLinear(priced(900)), 'capacity')).toBeCloseTo(0, 9);
  });
});

test('of all whom the plan brings, no more than the share is expected beyond the need', async () => {
  const needs = [[0], [5, 5, 5, 30]];
  const most = (excessShare: number | null) =>
    solveLinear(smallPlan({ needs, excessShare, levers: [lever(2, { cost: 0.5 })] }));
  const { linear, stated } = await most(0.1);
  const [over, brought] = [linear.result.excess[1]!, linear.result.brought[1]!];
  expect(over).toBeCloseTo(0.1 * brought, 6);
  const free = (await most(null)).linear.result;
  expect(free.excess[1]!).toBeGreaterThan(0.1 * free.brought[1]!);
  expect(linear.prices[stated.limits.findIndex(({ name }) => name === 'excess_share')]).toBeGreaterThan(0);
});

test('the same question has the same answer, to the last bit', async () => {
  const input = madePlan({ regions: 3, specialties: 3, levers: 7, years: 4, draws: 24, seed: 5 });
  const limits = { seconds: 60, nodes: 50, gap: 0.01 };
  const [one, two] = [await solvePlan(input, limits), await solvePlan(input, limits)];
  expect(JSON.stringify(two.result)).toBe(JSON.stringify(one.result));
  expect(JSON.stringify(two.whole)).toBe(JSON.stringify(one.whole));
  expect(JSON.stringify(two.linear)).toBe(JSON.stringify(one.linear));
});
