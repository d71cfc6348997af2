import { LEAST_OPENINGS } from './indicator.ts';
import { SystemLayout } from './layout.ts';
import type { SystemInput, SystemOutput, SystemShape } from './system_types.ts';

/**
 * The central path of an edition, and what a reader may move in it. Everything that was observed stays: past
 * employment, completions already counted, and cohorts that have already entered, whom no new place can add to.
 */
export interface WhatIfBase {
  readonly shape: SystemShape;
  readonly input: SystemInput;
  /** [r][c][t], the part of the leaving rate that is emigration of people in post. */
  readonly emigrationRate: Float64Array;
  /** [p][g][t], share of entrants who complete; a factor never lifts it above one. */
  readonly completionRate: Float64Array;
  /** [p][g][t], 1 where completions of the year were observed. */
  readonly isObserved: Uint8Array;
  /** [p][g][t], 1 where the cohort enters late enough for its places to be decided still. */
  readonly isOpen: Uint8Array;
  /**
   * [r][o][t], candidates of pools, of which `input.pool` is what they fill on average over the draws of the edition;
   * and how many they could fill at its central values and on average do not, which stays so wherever sliders stand.
   */
  readonly candidates: Float64Array;
  readonly poolIdle: Float64Array;
  /** [r][c], why the cell has no gap; empty where it has one, null where the region has no such cell. */
  readonly reasons: readonly (string | null)[];
}

/** One position of the sliders; 0 for growth and 1 for every factor is the edition itself. */
export interface Positions {
  /** Added to the yearly growth of employment, 0.01 is one point a year. */
  readonly growth: number;
  /** Factor on retirement and exit from the sector. */
  readonly separations: number;
  /** Factor on the completion of cohorts whose completions are not observed yet. */
  readonly completion: number;
  /** Factor on suitability, held at one. */
  readonly suitability: number;
  /** Factor on the share that stays in its region of training, held at one. */
  readonly mobility: number;
  /** Factor on leavers who go abroad and on people in post who do. */
  readonly emigration: number;
  /** Factor on entrants of cohorts that can still be decided, and so on their completions. */
  readonly training: number;
}

export const CENTRAL: Positions = {
  growth: 0,
  separations: 1,
  completion: 1,
  suitability: 1,
  mobility: 1,
  emigration: 1,
  training: 1,
};

/** The input of the same arithmetic at a position of the sliders; at the central one, the base's own numbers. */
export function movedInput(base: WhatIfBase, at: Positions): SystemInput {
  const { shape, input } = base;
  return {
    employment: movedEmployment(input.employment, shape.years + 1, at.growth),
    promotionShare: input.promotionShare,
    leavingRate: input.leavingRate.map((rate, i) => {
      const emigration = base.emigrationRate[i]!;
      // Written as changes, so that the central position gives back the very rate.
      const change = (rate - emigration) * (at.separations - 1) + emigration * (at.emigration - 1);
      return share(rate + change);
    }),
    completed: input.completed.map((persons, i) => {
      if (base.isObserved[i]) return persons;
      const rate = base.completionRate[i]!;
      const completion = rate > 0 ? Math.min(at.completion, Math.max(1, 1 / rate)) : at.completion;
      return persons * completion * (base.isOpen[i] ? at.training : 1);
    }),
    availableShare: input.availableShare,
    suitability: input.suitability.map((own) => share(own * at.suitability)),
    stay: input.stay.map((own) => share(own * at.mobility)),
    abroad: input.abroad.map((own) => share(own * at.emigration)),
    inflow: input.inflow,
    // At the edition itself the very persons it tells, to the last digit.
    ...(isCentral(at) ? { pool: input.pool } : { pool: base.candidates, poolIdle: base.poolIdle }),
    initialGap: input.initialGap,
  };
}

const isCentral = (at: Positions): boolean =>
  (Object.keys(CENTRAL) as (keyof Positions)[]).every((name) => at[name] === CENTRAL[name]);

const share = (value: number): number => Math.min(1, Math.max(0, value));

/** Each year grows by what it grew, and by the points added; T0 stays, and nobody is below zero. */
function movedEmployment(levels: Float64Array, n: number, growth: number): Float64Array {
  const moved = levels.slice();
  if (growth === 0) return moved;
  for (let at = 0; at < levels.length; at++) {
    if (at % n === 0) continue;
    const before = levels[at - 1]!;
    moved[at] = before > 0 ? moved[at - 1]! * Math.max(0, levels[at]! / before + growth) : levels[at]!;
  }
  return moved;
}

/** What some cells add up to over the whole horizon; persons. */
export interface CellSum {
  readonly cells: number;
  /** Cells whose supply is known; supply, gap and sides are theirs alone. */
  readonly evaluable: number;
  /** Those that somebody from outside the sector must fill. */
  readonly openings: number;
  readonly supply: number | null;
  /** Cumulated at the horizon; negative is shortage. */
  readonly gap: number | null;
  /** People short, summed over specialties of regions: one that has people over does not help another; and people over. */
  readonly short: number | null;
  readonly over: number | null;
  /** Raw supply located, people who moved in and jobseekers, over openings; null where any cell is unknown or openings are too few. */
  readonly ita: number | null;
  /** Why the indicator is not told; null where it is. */
  readonly reason: string | null;
}

/**
 * Sums of the cells at positions `members` (r·cells + c); those that a region does not have are left out.
 *
 * @param jobseekers those known in these cells at T0, whom the indicator counts beside supply (persons).
 */
export function sumCells(
  base: WhatIfBase,
  out: SystemOutput,
  members: readonly number[],
  jobseekers: number,
): CellSum {
  const { shape } = base;
  const place = new SystemLayout(shape);
  const own = members.filter((k) => base.reasons[k] !== null);
  const known = own.filter((k) => base.reasons[k] === '');
  const total = (flow: Float64Array, cells: readonly number[]) =>
    cells.reduce((sum, k) => {
      for (let at = place.flow(k, 0); at < place.flow(k + 1, 0); at++) sum += flow[at]!;
      return sum;
    }, 0);
  const openings = total(out.external, own);
  const [unknown] = own.flatMap((k) => (base.reasons[k] ? [base.reasons[k]] : [])).sort();
  const reason = unknown ?? (openings < LEAST_OPENINGS ? 'openings_below_30' : null);
  const gaps = gapsOf(shape, out, known);
  const told = (sum: number) => (known.length === 0 ? null : sum);
  const over = (sign: number) => [...gaps.values()].reduce((sum, gap) => sum + Math.max(0, sign * gap), 0);
  return {
    cells: own.length,
    evaluable: known.length,
    openings,
    supply: told(total(out.supply, known)),
    gap: told([...gaps.values()].reduce((sum, gap) => sum + gap, 0)),
    short: told(over(-1)),
    over: told(over(1)),
    ita:
      reason === null ? (total(out.located, own) + movedInto(shape, out, own) + jobseekers) / openings : null,
    reason,
  };
}

/** By specialty of a region, the gap at the horizon over the cells that are asked for. */
function gapsOf(shape: SystemShape, out: SystemOutput, cells: readonly number[]): Map<number, number> {
  const at = new SystemLayout(shape);
  const gaps = new Map<number, number>();
  for (const k of cells) {
    const q = at.place(at.regionOf(k), shape.occupationOf[at.cellOf(k)]!);
    gaps.set(q, (gaps.get(q) ?? 0) + out.gapCumulated[at.flow(k, shape.years - 1)]!);
  }
  return gaps;
}

/** Each sector's part of those who changed sector within a specialty of the region. */
function movedInto(shape: SystemShape, out: SystemOutput, cells: readonly number[]): number {
  const at = new SystemLayout(shape);
  let sum = 0;
  for (const k of cells) {
    const q = at.place(at.regionOf(k), shape.occupationOf[at.cellOf(k)]!);
    for (let t = 0; t < shape.years; t++)
      sum += out.placeMovesIn[at.flow(q, t)]! * out.allocation[at.flow(k, t)]!;
  }
  return sum;
}
