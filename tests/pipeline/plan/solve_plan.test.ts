/** The plan against what can be counted by hand or tried out one by one. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { needAt, type PlanInput, yieldOf } from '../../../models/plan/input.ts';
import { MinimumsUnmet, type SolvedPlan, solvePlan } from '../../../pipeline/plan/solve.ts';
import { lever, smallPlan, track } from './plan_cases.ts';

const total = (values: Float64Array) => values.reduce((sum, value) => sum + value, 0);
const started = (plan: SolvedPlan) => plan.bound.starts.reduce((sum, { amount }) => sum + amount, 0);
const costOf = (plan: SolvedPlan) => plan.solves.find(({ objective }) => objective === 'cost')!.value;

test('opens what is needed and no more', async () => {
  const plan = await solvePlan(smallPlan({ need: Float64Array.from([0, 100]) }));
  expect(started(plan)).toBeCloseTo(100, 6);
  expect(total(plan.uncovered)).toBeCloseTo(0, 6);
  expect(plan.solves.map(({ objective }) => objective)).toEqual(['uncovered', 'cost']);
});

test('a need that is not evaluable asks for nothing', async () => {
  const plan = await solvePlan(smallPlan({ need: Float64Array.from([Number.NaN, Number.NaN]) }));
  expect(started(plan)).toBe(0);
  expect([...plan.uncovered]).toEqual([Number.NaN, Number.NaN]);
});

test('where nothing can arrive in time everything stays uncovered, and nothing is opened', async () => {
  const plan = await solvePlan(
    smallPlan({
      need: Float64Array.from([10, 40]),
      tracks: [track({ years: 2, regions: 1, duration: 2 })],
    }),
  );
  expect(plan.stated.starts).toEqual([]);
  expect([...plan.uncovered]).toEqual([10, 40]);
});

/** Two tracks of one programme: the first in surplus, the second short. */
function twoTracks(surplus: number, short: number, share: number): PlanInput {
  const shape = { years: 2, regions: 1 };
  return smallPlan({
    specialties: 2,
    need: Float64Array.from([-surplus, -surplus, short, short]),
    levers: [lever(2, { capacity: new Float64Array(2) })],
    tracks: [track({ ...shape, share }), track({ ...shape, share, specialty: 1 })],
    moves: [{ region: 0, from: 0, to: 1, limit: 1000, cost: 1 }],
  });
}

describe('places that move', () => {
  test('close and move is enough where one track has too many and another too few', async () => {
    const plan = await solvePlan(twoTracks(100, 60, 1));
    expect(plan.bound.moves.reduce((sum, { amount }) => sum + amount, 0)).toBeCloseTo(60, 6);
    expect(started(plan)).toBe(0);
    expect(total(plan.uncovered)).toBeCloseTo(0, 6);
  });

  test('a surplus of 100 moves no more than 100: closing a place costs its yield', async () => {
    const plan = await solvePlan(twoTracks(100, 500, 1));
    expect(plan.bound.moves.reduce((sum, { amount }) => sum + amount, 0)).toBeCloseTo(100, 6);
    expect(total(plan.uncovered)).toBeCloseTo(800, 5);
  });

  test('at half a yield a surplus of 100 people is 200 places', async () => {
    const plan = await solvePlan(twoTracks(100, 500, 0.5));
    expect(plan.bound.moves.reduce((sum, { amount }) => sum + amount, 0)).toBeCloseTo(200, 5);
  });

  test('nothing moves out of a specialty that is not in surplus', async () => {
    expect((await solvePlan(twoTracks(-5, 60, 1))).stated.moves).toEqual([]);
  });
});

describe('what the user insists on', () => {
  const insisting = (starts: number) =>
    smallPlan({
      need: Float64Array.from([0, 5]),
      levers: [lever(2, { capacity: new Float64Array(2).fill(20) })],
      minimums: [
        { lever: 0, region: 0, specialty: 0, year: 0, starts: 8 },
        { lever: 0, region: 0, specialty: 0, year: 1, starts },
      ],
    });

  test('is opened even where nobody needs it', async () => {
    expect(started(await solvePlan(insisting(9)))).toBeCloseTo(17, 6);
  });

  test('is refused by name where it does not fit', async () => {
    const error = await solvePlan(insisting(27)).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(MinimumsUnmet);
    const { missing } = error as MinimumsUnmet;
    expect(missing).toHaveLength(1);
    expect(missing[0]).toMatchObject({ year: 1, starts: 27 });
    expect(missing[0]!.short).toBeCloseTo(7, 6);
  });
});

test('without costs the plan has the fewest starts', async () => {
  const free = { years: 2, regions: 1 };
  const plan = await solvePlan(
    smallPlan({
      need: Float64Array.from([0, 100]),
      levers: [lever(2, { cost: null }), lever(2, { cost: null })],
      tracks: [track({ ...free, share: 0.2 }), track({ ...free, lever: 1, share: 0.8 })],
    }),
  );
  expect(plan.solves.map(({ objective }) => objective)).toEqual(['uncovered', 'starts', 'moves']);
  expect(started(plan)).toBeCloseTo(125, 6);
});

test('a budget without a cost is refused', async () => {
  await expect(solvePlan(smallPlan({ levers: [lever(2, { cost: null })], budget: [1, 1] }))).rejects.toThrow(
    RangeError,
  );
});

describe('the rounded plan keeps a budget that the linear one uses to its end', () => {
  const groups = (years: number, need: number, budget: readonly number[], stock: number) =>
    smallPlan({
      years,
      need: new Float64Array(years).fill(need, years - 1),
      levers: [lever(years, { firstYear: years - 1, groupSize: 10, trainersPerGroup: 1 })],
      tracks: [track({ years, regions: 1 })],
      budget,
      trainers: { stock: Float64Array.from([stock]), attrition: 0, leadYears: 1, cost: 10 },
    });
  const money = ({ rounded }: SolvedPlan, year: number) =>
    rounded.starts.filter((row) => row.year === year).reduce((sum, { amount }) => sum + amount, 0) +
    10 * rounded.trained[year]!;

  test('when half a trainer becomes a whole one', async () => {
    const plan = await solvePlan(groups(2, 20, [15, 100], 0.5));
    expect(started(plan)).toBeCloseTo(20, 6);
    expect(plan.bound.trained[0]).toBeCloseTo(1.5, 6);
    expect(money(plan, 0)).toBeLessThanOrEqual(15);
    expect(plan.rounded.starts.map((row) => row.amount)).toEqual([10]);
  });

  test('when trainers must be trained in an earlier year that can pay for them', async () => {
    const plan = await solvePlan(groups(3, 20, [100, 5, 20], 0));
    expect(plan.rounded.starts.map((row) => row.amount)).toEqual([20]);
    expect([...plan.rounded.trained]).toEqual([2, 0, 0]);
    expect(money(plan, 1)).toBeLessThanOrEqual(5);
  });

  test('when most of a place moved would become a whole one', async () => {
    const plan = await solvePlan({ ...twoTracks(100, 60, 1), budget: [0, 1.6] });
    expect(plan.bound.moves.reduce((sum, { amount }) => sum + amount, 0)).toBeCloseTo(1.6, 6);
    expect(plan.rounded.moves.map(({ amount }) => amount)).toEqual([1]);
  });
});

test('trainers come before their groups', async () => {
  const plan = await solvePlan(
    smallPlan({
      years: 3,
      need: Float64Array.from([0, 0, 200]),
      levers: [lever(3, { groupSize: 20, trainersPerGroup: 2, cost: 10 })],
      tracks: [track({ years: 3, regions: 1 })],
      trainers: { stock: Float64Array.from([4]), attrition: 0.5, leadYears: 1, cost: 50 },
    }),
  );
  const byYear = [0, 1, 2].map((year) =>
    plan.bound.starts.filter((x) => x.year === year).reduce((sum, { amount }) => sum + amount, 0),
  );
  expect(total(plan.uncovered)).toBeCloseTo(0, 6);
  // Four trainers run two groups of twenty at once; half of them leave each year.
  for (const [year, amount] of byYear.entries()) {
    const trainers =
      4 * 0.5 ** year +
      [0, 1, 2].filter((s) => s + 1 <= year).reduce((n, s) => n + plan.bound.trained[s]!, 0);
    expect(amount / 10).toBeLessThanOrEqual(trainers + 1e-6);
  }
  expect(total(plan.rounded.trained)).toBeGreaterThanOrEqual(total(plan.bound.trained) - 1e-6);
});

/** Two levers of different yield and price with capacities and a budget: small enough to try every whole plan. */
interface SmallCase {
  needs: number[];
  capacities: number[];
  costs: number[];
  shares: number[];
  budget: number;
}

const smallCase = fc.record({
  needs: fc.array(fc.integer({ min: -2, max: 7 }), { minLength: 2, maxLength: 2 }),
  capacities: fc.array(fc.integer({ min: 0, max: 4 }), { minLength: 2, maxLength: 2 }),
  costs: fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 2, maxLength: 2 }),
  shares: fc.array(fc.constantFrom(0.5, 1), { minLength: 2, maxLength: 2 }),
  budget: fc.integer({ min: 0, max: 20 }),
});

const planOf = ({ needs, capacities, costs, shares, budget }: SmallCase): PlanInput =>
  smallPlan({
    need: Float64Array.from(needs),
    levers: [0, 1].map((l) =>
      lever(2, { capacity: new Float64Array(2).fill(capacities[l]!), cost: costs[l]! }),
    ),
    tracks: [0, 1].map((l) => track({ years: 2, regions: 1, lever: l, share: shares[l]! })),
    budget: [budget, budget],
  });

/** Tries every whole plan: least uncovered, then least cost. */
function bruteForce({ needs, capacities, costs, shares, budget }: SmallCase) {
  let best = { uncovered: Number.POSITIVE_INFINITY, cost: Number.POSITIVE_INFINITY };
  const each = (most: number) => Array.from({ length: most + 1 }, (_, i) => i);
  for (const a0 of each(capacities[0]!))
    for (const b0 of each(capacities[1]!))
      for (const a1 of each(capacities[0]!))
        for (const b1 of each(capacities[1]!)) {
          const spent = [a0 * costs[0]! + b0 * costs[1]!, a1 * costs[0]! + b1 * costs[1]!];
          if (spent.some((money) => money > budget)) continue;
          const first = a0 * shares[0]! + b0 * shares[1]!;
          const both = first + a1 * shares[0]! + b1 * shares[1]!;
          const uncovered = Math.max(0, needs[0]! - first) + Math.max(0, needs[1]! - both);
          const cost = spent[0]! + spent[1]!;
          if (uncovered < best.uncovered - 1e-9 || (uncovered < best.uncovered + 1e-9 && cost < best.cost))
            best = { uncovered, cost };
        }
  return best;
}

test('no whole plan tried out one by one is better than the bound, and the rounded plan keeps every limit', async () => {
  await fc.assert(
    fc.asyncProperty(smallCase, async (own) => {
      const input = planOf(own);
      const plan = await solvePlan(input);
      const tried = bruteForce(own);
      const uncovered = plan.solves[0]!.value;
      expect(uncovered).toBeLessThanOrEqual(tried.uncovered + 1e-6);
      if (Math.abs(uncovered - tried.uncovered) < 1e-6)
        expect(costOf(plan)).toBeLessThanOrEqual(tried.cost + 1e-6);
      for (const year of [0, 1]) {
        const rows = plan.rounded.starts.filter((row) => row.year === year);
        const money = rows.reduce((sum, row) => sum + row.amount * own.costs[row.track]!, 0);
        expect(money).toBeLessThanOrEqual(own.budget + 1e-6);
        for (const row of rows) {
          expect(Number.isInteger(row.amount)).toBe(true);
          expect(row.amount).toBeLessThanOrEqual(own.capacities[row.track]!);
        }
      }
    }),
    { numRuns: 150, seed: 2030 },
  );
});

test('with whole yields and one price the bound is the best whole plan', async () => {
  await fc.assert(
    fc.asyncProperty(smallCase, async (any) => {
      const own = { ...any, shares: [1, 1], costs: [1, 1] };
      const plan = await solvePlan(planOf(own));
      const tried = bruteForce(own);
      expect(plan.solves[0]!.value).toBeCloseTo(tried.uncovered, 6);
      expect(costOf(plan)).toBeCloseTo(tried.cost, 6);
    }),
    { numRuns: 100, seed: 2031 },
  );
});

describe('the price of a limit', () => {
  /** A cheap lever that binds, and a dear one that fills up; everything can be covered. */
  const priced = (capacity: number) =>
    smallPlan({
      need: Float64Array.from([10, 100]),
      levers: [
        lever(2, { capacity: new Float64Array(2).fill(capacity), cost: 2 }),
        lever(2, { capacity: new Float64Array(2).fill(1000), cost: 7 }),
      ],
      tracks: [
        track({ years: 2, regions: 1, share: 0.6 }),
        track({ years: 2, regions: 1, lever: 1, share: 0.9 }),
      ],
    });
  const priceOf = (plan: SolvedPlan) =>
    plan.stated.limits.reduce(
      (sum, { name, lever: own }, i) =>
        name === 'capacity' && own === 0 ? sum + plan.solves[1]!.prices[i]! : sum,
      0,
    );

  test('is what a little more of it saves', async () => {
    const before = await solvePlan(priced(20));
    const more = await solvePlan(priced(20.5));
    const saved = costOf(before) - costOf(more);
    expect(priceOf(before)).toBeGreaterThan(0);
    expect(Math.abs(saved / (0.5 * priceOf(before)) - 1)).toBeLessThan(1e-6);
  });

  test('doubling it saves between nothing and its price times the increase', async () => {
    for (const capacity of [5, 20, 60, 90]) {
      const before = await solvePlan(priced(capacity));
      const saved = costOf(before) - costOf(await solvePlan(priced(2 * capacity)));
      expect(saved).toBeGreaterThanOrEqual(-1e-6);
      expect(saved).toBeLessThanOrEqual(capacity * priceOf(before) * (1 + 1e-6) + 1e-6);
    }
  });

  test('a limit that does not bind has no price', async () => {
    expect(priceOf(await solvePlan(priced(900)))).toBeCloseTo(0, 9);
  });
});

test('what is covered is what the starts and moves bring', async () => {
  const input = twoTracks(40, 90, 0.7);
  const plan = await solvePlan({ ...input, levers: [lever(2, { capacity: new Float64Array(2).fill(30) })] });
  const expected = new Float64Array(input.need.length);
  const bring = (t: number, year: number, amount: number) => {
    const own = input.tracks[t]!;
    for (let later = year + own.duration; later < input.years; later++)
      expected[needAt(input, 0, own.specialty, later)]! +=
        amount * yieldOf(input, own, year + own.duration, 0, 0);
  };
  for (const { track: t, year, amount } of plan.bound.starts) bring(t, year, amount);
  for (const { move, year, amount } of plan.bound.moves) {
    bring(input.moves[move]!.to, year, amount);
    bring(input.moves[move]!.from, year, -amount);
  }
  plan.covered.forEach((persons, at) => {
    expect(persons).toBeCloseTo(expected[at]!, 6);
  });
});
