import { withoutIdleTrainers } from '../../models/plan/idle_trainers.ts';
import type { PlanInput, PlanMinimum } from '../../models/plan/input.ts';
import { yearWeight } from '../../models/plan/input.ts';
import type { LinearProgram } from '../../models/plan/linear_program.ts';
import { needByRegion, type PlanProgram, statePlan } from '../../models/plan/plan.ts';
import { amountsOf, judge, type PlanAmounts, type PlanResult } from '../../models/plan/whole.ts';
import {
  type LinearSolution,
  type SolverBasis,
  type SolverModel,
  solverModel,
  type WholeSearch,
} from './highs.ts';

/** A plan with what the solver proved of it. */
export interface SolvedPlan {
  readonly stated: PlanProgram;
  readonly linear: LinearPlan;
  readonly whole: PlanAmounts;
  readonly result: PlanResult;
  /** (objective of the whole plan − best bound) / objective. */
  readonly gap: number;
  readonly status: 'optimal' | 'time_limit';
  /** Money that the equity floor adds to the objective of the linear plan; null without a floor. */
  readonly equityCost: number | null;
}

export interface LinearPlan {
  readonly objective: number;
  readonly amounts: PlanAmounts;
  readonly result: PlanResult;
  /** Expected people short in the programme, by `needAt`. */
  readonly short: Float64Array;
  /** By limit: money for one unit more, what of it is used, and its bound; infinite where nobody is short. */
  readonly prices: readonly number[];
  readonly used: readonly number[];
  readonly bounds: readonly number[];
}

/** The user's hard minimums cannot all be met: each with the starts by which it misses, least in sum. */
export class MinimumsUnmet extends Error {
  override readonly name = 'MinimumsUnmet';
  readonly missing: readonly (PlanMinimum & { readonly short: number })[];

  constructor(missing: readonly (PlanMinimum & { readonly short: number })[]) {
    super(`${missing.length} minimums of the plan cannot be met`);
    this.missing = missing;
  }
}

/**
 * Solves the linear plan, sets the equity floor by what it leaves, solves again, and then keeps classes whole: one
 * programme, stated once.
 *
 * @throws MinimumsUnmet when what the user insists on does not fit; nothing else can make a plan infeasible.
 */
export async function solvePlan(input: PlanInput, limits: WholeSearch): Promise<SolvedPlan> {
  const stated = statePlan(input);
  if (input.minimums.length > 0) await refuseUnmet(input, stated);
  const model = await solverModel(stated.program);
  try {
    const { solution, equityCost, floors } = linearWithFloor(input, stated, model);
    const linear = readLinear(input, stated, solution, floors);
    const found = model.whole(limits);
    const whole = withoutIdleTrainers(input, stated.decisions, amountsOf(input, stated, found.value, true));
    const result = judge(input, stated.decisions, whole, floors);
    // The linear plan bounds the whole one, where the search ends before it has a bound of its own.
    const bound = Math.max(found.bound, solution.objective);
    const gap = Math.max(0, (result.objective - bound) / Math.max(1, result.objective));
    return { stated, linear, whole, result, gap, status: found.status, equityCost };
  } finally {
    model.dispose();
  }
}

/**
 * The linear plan alone: for cases and the value of data.
 *
 * @param how.firstYear starts by decision that the first year may not pass: what was decided can shrink, and no longer
 *   grow.
 */
export async function solveLinear(
  input: PlanInput,
  { firstYear, near }: { readonly firstYear?: Float64Array; readonly near?: SolverBasis } = {},
): Promise<{ stated: PlanProgram; linear: LinearPlan; basis: SolverBasis }> {
  const stated = statePlan(input);
  const model = await solverModel(stated.program, near);
  try {
    if (firstYear !== undefined)
      stated.decisions.forEach(({ year, column, unit }, d) => {
        if (year === 0) model.setUpper(column, firstYear[d]! / unit);
      });
    const { solution, floors } = linearWithFloor(input, stated, model);
    return { stated, linear: readLinear(input, stated, solution, floors), basis: solution.basis };
  } finally {
    model.dispose();
  }
}

/** The floor is a share of what the nation is left with, so that it needs the plan without it first. */
export function linearWithFloor(input: PlanInput, stated: PlanProgram, model: SolverModel) {
  const free = model.linear();
  const { equity } = input.prices;
  if (equity === null) return { solution: free, equityCost: null, floors: null };
  const need = needByRegion(input);
  const all = need.reduce((sum, own) => sum + own, 0);
  const last = input.years - 1;
  let left = 0;
  for (let cell = 0; cell < input.regions * input.specialties; cell++) {
    const column = stated.short[cell * input.years + last]!;
    if (column >= 0) left += free.value[column]!;
  }
  if (all === 0) return { solution: free, equityCost: 0, floors: null };
  const floors = Array.from(need, (own) => (equity * left * own) / all);
  for (const { name, row, region } of stated.limits)
    if (name === 'equity') model.setRowUpper(row, floors[region!]!);
  const solution = model.linear();
  return { solution, equityCost: Math.max(0, solution.objective - free.objective), floors };
}

/** @param floors people whom each region may be short of, as set by `linearWithFloor`. */
export function readLinear(
  input: PlanInput,
  stated: PlanProgram,
  solution: LinearSolution,
  floors: readonly number[] | null,
): LinearPlan {
  const amounts = amountsOf(input, stated, solution.value, false);
  return {
    objective: solution.objective,
    amounts,
    result: judge(input, stated.decisions, amounts, floors),
    short: Float64Array.from(stated.short, (column) => (column < 0 ? Number.NaN : solution.value[column]!)),
    prices: stated.limits.map(
      ({ row, name }) => (name === 'minimum' ? solution.rowDual[row]! : -solution.rowDual[row]!) + 0,
    ),
    used: stated.limits.map(({ row }) => solution.rowValue[row]!),
    bounds: stated.limits.map(({ name, bound, region }) =>
      name === 'equity' && floors !== null ? floors[region!]! : bound,
    ),
  };
}

/** What a price of a missing person-year does to the costs of the columns: the rest of the programme stays. */
export function costsAtPrice(input: PlanInput, stated: PlanProgram, price: number): Float64Array {
  const cost = stated.program.cost.slice();
  stated.short.forEach((column, at) => {
    if (column >= 0) cost[column] = price * yearWeight(input, at % input.years);
  });
  return cost;
}

/** Lets every minimum miss at a price and looks which do: they are what does not fit. */
async function refuseUnmet(input: PlanInput, stated: PlanProgram): Promise<void> {
  const { program } = stated;
  const rows = stated.limits.filter(({ name }) => name === 'minimum');
  const first = program.columns;
  const [starts, indices, values]: [number[], number[], number[]] = [[0], [], []];
  for (let row = 0; row < program.rows; row++) {
    for (let at = program.starts[row]!; at < program.starts[row + 1]!; at++) {
      indices.push(program.indices[at]!);
      values.push(program.values[at]!);
    }
    const slack = rows.findIndex((limit) => limit.row === row);
    if (slack >= 0) {
      indices.push(first + slack);
      values.push(1);
    }
    starts.push(indices.length);
  }
  const longer = (own: Float64Array, value: number) => Float64Array.from([...own, ...rows.map(() => value)]);
  const softened: LinearProgram = {
    ...program,
    columns: first + rows.length,
    cost: longer(new Float64Array(first), 1),
    lower: longer(program.lower, 0),
    upper: longer(program.upper, Number.POSITIVE_INFINITY),
    whole: Uint8Array.from([...program.whole, ...rows.map(() => 0)]),
    starts: Int32Array.from(starts),
    indices: Int32Array.from(indices),
    values: Float64Array.from(values),
  };
  const model = await solverModel(softened);
  try {
    const { value } = model.linear();
    const missing = input.minimums.flatMap((minimum, i) => {
      const short = value[first + i]!;
      return short > 1e-6 ? [{ ...minimum, short }] : [];
    });
    if (missing.length > 0) throw new MinimumsUnmet(missing);
  } finally {
    model.dispose();
  }
}

/** The whole problem as a standard file, for any other solver. */
export async function planAsMps(input: PlanInput): Promise<Uint8Array> {
  const stated = statePlan(input);
  const model = await solverModel(stated.program);
  try {
    linearWithFloor(input, stated, model);
    model.keepWhole();
    return model.mps();
  } finally {
    model.dispose();
  }
}
