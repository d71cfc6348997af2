/** What a slider moves, on a country small enough to compute by hand. */
import { describe, expect, test } from 'vitest';
import { computeSystem, systemOutput } from '../../../models/balance/system.ts';
import {
  CENTRAL,
  movedInput,
  type Positions,
  sumCells,
  type WhatIfBase,
} from '../../../models/balance/what_if.ts';

/** One region, one cell, one programme, two years: the second cohort is still open. */
const base: WhatIfBase = {
  shape: {
    years: 2,
    regions: 1,
    cells: 1,
    programmes: 1,
    occupations: 1,
    occupationOf: [0],
    links: [{ programme: 0, occupation: 0, share: 0.5 }],
    moves: [],
    promotions: [],
    promotionOrder: [],
    inflows: [],
    unknownSupply: Uint8Array.of(0),
  },
  input: {
    employment: Float64Array.of(1000, 1100, 1210),
    leavingRate: Float64Array.of(0.06, 0.06),
    promotionShare: new Float64Array(0),
    completed: Float64Array.of(100, 200),
    availableShare: Float64Array.of(0.9, 0.9),
    suitability: Float64Array.of(0.8, 0.8),
    stay: Float64Array.of(0.75, 0.75),
    abroad: Float64Array.of(0.1, 0.1),
    inflow: new Float64Array(0),
    pool: new Float64Array(2),
    initialGap: Float64Array.of(-7),
  },
  emigrationRate: Float64Array.of(0.01, 0.01),
  completionRate: Float64Array.of(0.8, 0.8),
  isObserved: Uint8Array.of(1, 0),
  isOpen: Uint8Array.of(0, 1),
  candidates: new Float64Array(2),
  poolIdle: new Float64Array(2),
  reasons: [''],
};

const moved = (change: Partial<Positions>) => movedInput(base, { ...CENTRAL, ...change });
const numbers = (values: Float64Array) => [...values].map((value) => Number(value.toFixed(9)));

test('the central position gives back the very numbers of the edition', () => {
  const input = movedInput(base, CENTRAL);
  for (const [name, values] of Object.entries(base.input))
    expect([name, input[name as keyof typeof input]]).toEqual([name, values]);
});

test('nothing of the base is touched', () => {
  const before = structuredClone(base);
  moved({
    growth: 0.02,
    separations: 2,
    completion: 1.1,
    suitability: 1.5,
    mobility: 2,
    emigration: 3,
    training: 2,
  });
  expect(base).toEqual(before);
});

describe('one slider', () => {
  test('growth is added to each year’s own growth, and T0 stays', () => {
    expect(numbers(moved({ growth: 0.02 }).employment)).toEqual([1000, 1120, 1254.4]);
    expect(numbers(moved({ growth: -2 }).employment)).toEqual([1000, 0, 0]);
  });
  test('separations multiply what is not emigration', () => {
    expect(numbers(moved({ separations: 2 }).leavingRate)).toEqual([0.11, 0.11]);
    expect(numbers(moved({ separations: 100 }).leavingRate)).toEqual([1, 1]);
  });
  test('emigration multiplies that part of the rate and the leavers who go abroad', () => {
    expect(numbers(moved({ emigration: 3 }).leavingRate)).toEqual([0.08, 0.08]);
    expect(numbers(moved({ emigration: 3 }).abroad)).toEqual([0.3, 0.3]);
    expect(numbers(moved({ emigration: 30 }).abroad)).toEqual([1, 1]);
  });
  test('completion spares what was observed, and nobody completes twice', () => {
    expect(numbers(moved({ completion: 1.1 }).completed)).toEqual([100, 220]);
    expect(numbers(moved({ completion: 5 }).completed)).toEqual([100, 250]);
  });
  test('the training offer moves only the cohort that can still be decided', () => {
    expect(numbers(moved({ training: 3 }).completed)).toEqual([100, 600]);
    const closed = { ...base, isOpen: Uint8Array.of(0, 0) };
    expect(numbers(movedInput(closed, { ...CENTRAL, training: 3 }).completed)).toEqual([100, 200]);
  });
  test('suitability and staying end at one', () => {
    expect(numbers(moved({ suitability: 1.1 }).suitability)).toEqual([0.88, 0.88]);
    expect(numbers(moved({ suitability: 2 }).suitability)).toEqual([1, 1]);
    expect(numbers(moved({ mobility: 1.2 }).stay)).toEqual([0.9, 0.9]);
    expect(numbers(moved({ mobility: 2 }).stay)).toEqual([1, 1]);
  });
});

test('cells are summed over the horizon; the gap is the cumulated one, with what it began with', () => {
  const out = systemOutput(base.shape);
  computeSystem(base.shape, base.input, out);
  // openings 100 + 0.06 · 1050 = 163 and 110 + 0.06 · 1155 = 179.3; supply 0.9 · 0.5 · 0.8 · 0.9 of 100 and of 200.
  const sum = sumCells(base, out, [0], 0);
  expect(sum).toMatchObject({ cells: 1, evaluable: 1, reason: null });
  expect(sum.openings).toBeCloseTo(342.3, 6);
  expect(sum.supply).toBeCloseTo(97.2, 6);
  expect(sum.gap).toBeCloseTo(97.2 - 342.3 - 7, 6);
  expect(sum.short).toBeCloseTo(342.3 + 7 - 97.2, 6);
  expect(sum.over).toBe(0);
  expect(sum.ita).toBeCloseTo(121.5 / 342.3, 9);
  expect(sumCells(base, out, [0], 40).ita).toBeCloseTo(161.5 / 342.3, 9);
});

test('a pool fills more where more posts open, by the same few that it leaves open in the edition', () => {
  const pooled: WhatIfBase = {
    ...base,
    input: { ...base.input, pool: Float64Array.of(30, 30) },
    candidates: Float64Array.of(200, 40),
    poolIdle: Float64Array.of(5, 5),
  };
  const takenAt = (growth: number) => {
    const out = systemOutput(base.shape);
    computeSystem(base.shape, movedInput(pooled, { ...CENTRAL, growth }), out);
    return [...out.poolTaken];
  };
  expect(takenAt(0)).toEqual([30, 30]);
  // 163 + 20.6 openings less 32.4 supplied in the first year; in the second there are 40 candidates.
  const [first, second] = takenAt(0.02);
  expect(first).toBeCloseTo(163 + 20 + 0.06 * 10 - 32.4 - 5, 6);
  expect(second).toBe(35);
});

test('people over in one specialty do not help another: both sides are told beside the net gap', () => {
  const two: WhatIfBase = {
    ...base,
    shape: {
      ...base.shape,
      years: 1,
      cells: 3,
      occupations: 2,
      occupationOf: [0, 0, 1],
      links: [],
      unknownSupply: Uint8Array.of(0, 0),
    },
    reasons: ['', '', ''],
  };
  const out = systemOutput(two.shape);
  // Two sectors of one specialty are one place: 40 over in one fill 10 of the other.
  out.gapCumulated.set([40, -10, -70]);
  expect(sumCells(two, out, [0, 1, 2], 0)).toMatchObject({ gap: -40, short: 70, over: 30 });
  expect(sumCells(two, out, [2], 0)).toMatchObject({ gap: -70, short: 70, over: 0 });
});

test('an unknown cell is counted and never summed as nothing; a region without the cell is left out', () => {
  const two: WhatIfBase = { ...base, reasons: ['supply_unknown'] };
  const out = systemOutput(base.shape);
  computeSystem({ ...base.shape, unknownSupply: Uint8Array.of(1) }, base.input, out);
  expect(sumCells(two, out, [0], 0)).toMatchObject({
    cells: 1,
    evaluable: 0,
    supply: null,
    gap: null,
    short: null,
    over: null,
    ita: null,
    reason: 'supply_unknown',
  });
  expect(sumCells({ ...base, reasons: [null] }, out, [0], 0).cells).toBe(0);
});
