/** What a plan may decide, and how its programme says what a start brings. */
import { describe, expect, test } from 'vitest';
import { eachArrival, spreadOf } from '../../../models/plan/decisions.ts';
import {
  discounted,
  leastOf,
  type PlanInput,
  remaining,
  weightAt,
  yearWeight,
  yieldOf,
} from '../../../models/plan/input.ts';
import { statePlan } from '../../../models/plan/plan.ts';
import { madePlan } from '../../pipeline/plan/made_plan.ts';
import { lever, smallPlan, track } from '../../pipeline/plan/plan_cases.ts';

const made = madePlan({ regions: 4, specialties: 3, levers: 7, years: 4, draws: 20, seed: 7 });

test('who stays and the share of one stream say what each region gains, to the last bit that counts', () => {
  made.tracks.forEach((own, t) => {
    for (let arrival = 0; arrival < made.years; arrival++)
      for (let g = 0; g < made.regions; g++) {
        const { share, own: stays } = spreadOf(made, t, arrival, g)!;
        for (let r = 0; r < made.regions; r++) {
          const weight = made.weights[weightAt(made, own.specialty, arrival, r)]!;
          const persons = share * weight + (r === g ? stays : 0);
          expect(persons).toBeCloseTo(yieldOf(made, own, arrival, g, r), 12);
        }
      }
  });
});

test('yields that follow no weights are written out, and mean the same', () => {
  const dense = madePlan(
    { regions: 4, specialties: 3, levers: 7, years: 4, draws: 20, seed: 7 },
    { weights: made.weights.map((weight, i) => weight * (1 + (i % 4) / 7)) },
  );
  expect(spreadOf(dense, 0, 1, 0)).toBeNull();
  // Where nobody is drawn there, nobody may go.
  const closed = made.weights.map((weight, i) => (i % 4 === 2 ? 0 : weight));
  expect(spreadOf({ ...made, weights: closed }, 0, 1, 0)).toBeNull();
  const [one, other] = [statePlan(made), statePlan(dense)];
  expect(other.decisions.length).toBe(one.decisions.length);
  expect(other.program.values.length).toBeGreaterThan(one.program.values.length);
});

test('whatever its draws say a plan has the same columns and rows, so that it can begin where another ended', () => {
  const shapeOf = (needs: readonly number[][]) => {
    const { columns, rows } = statePlan(smallPlan({ needs: needs.map((own) => [...own]) })).program;
    return { columns, rows };
  };
  const own = shapeOf([[0], [3, 10, 20, 30, 40]]);
  expect(shapeOf([[0], [40, 40, 40, 40, 41]])).toEqual(own);
  expect(shapeOf([[0], [-5, -1, 0, 25, 300]])).toEqual(own);
});

test('what nobody can reach by a year is fixed, at what is expected to be short there', () => {
  const input = smallPlan({ needs: [[7, 9], [40]], levers: [lever(2, { firstYear: 1 })] });
  const { program, brought, short, excess } = statePlan(input);
  const fixed = ([of, at]: [Int32Array, number]) => [program.lower[of[at]!], program.upper[of[at]!]];
  expect([brought, short, excess].map((of) => fixed([of, 0]))).toEqual([
    [0, 0],
    [8, 8],
    [0, 0],
  ]);
  expect(fixed([short, 1])).toEqual([0, Number.POSITIVE_INFINITY]);
});

describe('where nothing opens', () => {
  const decided = (changes: Partial<PlanInput>, needs: number[][] = [[0], [40]]) =>
    statePlan(smallPlan({ needs, ...changes })).decisions;
  const kinds = (['class', 'upgrade', 'retain', 'visa'] as const).map((kind) => lever(2, { kind }));
  const relocating = lever(2, { kind: 'relocate' });

  test('a surplus holds in four draws of five: nothing opens or is helped, however much the rest is short', () => {
    const over = [[0], [-1, -1, -1, -1, 500]];
    expect(decided({ levers: kinds, tracks: [track({ years: 2, regions: 1 })] }, over)).toEqual([]);
    const three = [[0], [-1, -1, -1, 5, 500]];
    expect(
      decided({ levers: kinds, tracks: [track({ years: 2, regions: 1 })] }, three).map(
        ({ action }) => action,
      ),
    ).toEqual(['open', 'open', 'upgrade', 'upgrade', 'retain', 'retain', 'visa', 'visa']);
    const { relocations } = statePlan(
      smallPlan({ regions: 2, needs: [[-9], [-9], [-9], [-9]], levers: [relocating], tracks: [] }),
    );
    expect(relocations.every(({ side }) => side === 'leave')).toBe(true);
  });

  test('fewer are missing than half a class', () => {
    const size = (classSize: number) => decided({ levers: [lever(2, { classSize })] }, [[0], [9, 10, 11]]);
    expect(size(20).map(({ year }) => year)).toEqual([0, 1]);
    expect(size(21)).toEqual([]);
  });

  test('the lever is not open yet, has no capacity, comes too late, or brings nobody', () => {
    expect(decided({ levers: [lever(2, { firstYear: 1 })] }).map(({ year }) => year)).toEqual([1]);
    expect(decided({ levers: [lever(2, { capacity: Float64Array.from([0, 3]) })] })).toHaveLength(1);
    expect(decided({ tracks: [track({ years: 2, regions: 1, duration: 2 })] })).toEqual([]);
    expect(decided({ tracks: [track({ years: 2, regions: 1, share: 0 })] })).toEqual([]);
    const reach = Float64Array.from([0.9, 1]);
    expect(decided({ levers: [lever(2, { kind: 'retain', reach })], tracks: [] })).toHaveLength(1);
  });

  test('a specialty that the lever does not serve', () => {
    const needs = [[0], [40], [0], [40]];
    const levers = [lever(2, { kind: 'visa', specialties: [1] })];
    expect(decided({ specialties: 2, levers, tracks: [] }, needs).map(({ specialty }) => specialty)).toEqual([
      1, 1,
    ]);
  });
});

test('an arrival is what the yield says, in the year after the duration; a move takes from its source what it gives', () => {
  const found: number[][] = [];
  const visit = (...own: number[]) => found.push(own);
  const move = statePlan(made).decisions.find(({ action }) => action === 'move')!;
  eachArrival(made, move, visit);
  const [to, from] = [made.tracks[move.track!]!, made.tracks[made.stock[move.places!]!.track]!];
  const expected = [
    [to, 1],
    [from, -1],
  ] as const;
  expect(found).toEqual(
    expected.flatMap(([own, sign]) =>
      [0, 1, 2, 3].map((r) => [
        r,
        own.specialty,
        move.year + own.duration,
        sign * yieldOf(made, own, move.year + own.duration, move.region, r),
      ]),
    ),
  );
});

test('money and people of a later year count less, and the last year stands for those after it', () => {
  const prices = { short: 1, excess: 0, discount: 0.25, yearsAfter: 2, equity: null };
  expect([0, 1, 2].map((year) => discounted(prices, year))).toEqual([1, 0.8, 0.64]);
  const weights = [0, 1, 2].map((year) => yearWeight({ prices, years: 3 }, year));
  expect(weights[0]).toBe(1);
  expect(weights[1]).toBe(0.8);
  expect(weights[2]).toBeCloseTo(0.8 ** 2 + 0.8 ** 3 + 0.8 ** 4, 12);
});

test('the least part of a class is whole people, and trainers leave', () => {
  expect([20, 25, 30, 1].map((classSize) => leastOf({ fill: 0.6 }, { classSize }))).toEqual([12, 15, 18, 1]);
  expect(leastOf({ fill: 0.61 }, { classSize: 25 })).toBe(16);
  const trainers = { ...made.trainers!, stock: Float64Array.from([10]), attrition: 0.1 };
  expect(remaining(trainers, 0, 2)).toBeCloseTo(8.1, 12);
});

test.each<[string, Partial<PlanInput>, RegExp]>([
  ['places that do not fit', { places: [null] }, /1 places for 1 × 1 × 2/],
  ['yields that do not fit', { tracks: [track({ years: 1, regions: 1 })] }, /track 0: 1 yields/],
  ['a yield above one', { tracks: [track({ years: 2, regions: 1, share: 1.1 })] }, /between 0 and 1/],
  [
    'a yield that is none',
    { tracks: [track({ years: 2, regions: 1, share: Number.NaN })] },
    /between 0 and 1/,
  ],
  ['no price', { prices: { short: 0, excess: 0, discount: 0, yearsAfter: 0, equity: null } }, /price/],
  [
    'a negative price',
    { prices: { short: 1, excess: -1, discount: 0, yearsAfter: 0, equity: null } },
    /price/,
  ],
  ['no floor', { prices: { short: 1, excess: 0, discount: 0, yearsAfter: 0, equity: 0 } }, /equity/],
  ['an empty class', { fill: 0 }, /filled/],
  ['more than a class', { fill: 1.01 }, /filled/],
])('refuses %s', (_, changes, what) => {
  expect(() => statePlan(smallPlan(changes))).toThrow(RangeError);
  expect(() => statePlan(smallPlan(changes))).toThrow(what);
});
