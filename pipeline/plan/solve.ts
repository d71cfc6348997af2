import highsModule, { type Highs } from 'highs';
import { type PlanInput, type PlanMinimum, regionYearAt } from '../../models/plan/input.ts';
import type { LinearProgram, LinearSolution } from '../../models/plan/linear_program.ts';
import { type PlanObjective, type PlanProgram, statePlan } from '../../models/plan/plan.ts';
import { type PlanAmounts, type RoundedPlan, roundPlan } from '../../models/plan/rounding.ts';

/** One goal reached: its value, and what one more unit of each limit would have saved. */
export interface Solve {
  readonly objective: PlanObjective['name'];
  readonly value: number;
  /** By limit of the program; ≥ 0 but for rounding of the solver. */
  readonly prices: readonly number[];
  /** What of each limit is used. */
  readonly used: readonly number[];
}

export interface SolvedPlan {
  readonly stated: PlanProgram;
  readonly solves: readonly Solve[];
  readonly bound: PlanAmounts;
  /** What the linear plan covers and leaves uncovered, cumulated; NaN where a need is not evaluable. */
  readonly covered: Float64Array;
  readonly uncovered: Float64Array;
  readonly rounded: RoundedPlan;
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

/** The package describes its CommonJS form; Node imports its other one, whose default is the loader itself. */
const loadHighs = highsModule as unknown as (typeof highsModule)['default'];

/** HiGHS, once a process: instantiating its WebAssembly takes longer than most plans. */
let loaded: Promise<Highs> | undefined;

/**
 * Solves the goals one after the other, each holding the values of those before it, then rounds.
 *
 * @throws MinimumsUnmet when what the user insists on does not fit; nothing else can make a plan infeasible.
 */
export async function solvePlan(input: PlanInput): Promise<SolvedPlan> {
  loaded ??= loadHighs();
  const highs = await loaded;
  const stated = statePlan(input);
  if (input.minimums.length > 0) await refuseUnmet(highs, input, stated);
  const held: { cost: Float64Array; most: number }[] = [];
  const solves: Solve[] = [];
  let last: LinearSolution | undefined;
  for (const { name, cost } of stated.objectives) {
    const solution = minimise(highs, stated.program, cost, held);
    last = solution;
    // Held with the solver's own tolerance: to the last digit the next solve could be infeasible.
    held.push({ cost, most: solution.objective + 1e-10 * Math.max(1, Math.abs(solution.objective)) });
    const dual = solution.rowDual;
    solves.push({
      objective: name,
      value: solution.objective,
      prices: stated.limits.map(
        ({ row, name: limit }) => (limit === 'minimum' ? dual[row]! : -dual[row]!) + 0,
      ),
      used: stated.limits.map(({ row }) => solution.rowValue[row]!),
    });
  }
  const value = last!.value;
  const bound = amountsOf(input, stated, value);
  const read = (columns: Int32Array) =>
    Float64Array.from(columns, (column) => (column < 0 ? Number.NaN : value[column]!));
  return {
    stated,
    solves,
    bound,
    covered: read(stated.covered),
    uncovered: read(stated.uncovered),
    rounded: roundPlan(input, bound),
  };
}

/** One linear programme, with rows that hold earlier goals. */
function minimise(
  highs: Highs,
  program: LinearProgram,
  cost: Float64Array,
  held: readonly { cost: Float64Array; most: number }[],
): LinearSolution {
  const starts = [...program.starts];
  const indices = [...program.indices];
  const values = [...program.values];
  for (const goal of held) {
    goal.cost.forEach((value, column) => {
      if (value === 0) return;
      indices.push(column);
      values.push(value);
    });
    starts.push(indices.length);
  }
  const numRows = program.rows + held.length;
  const model = highs.createModel({
    numCols: program.columns,
    numRows,
    colCost: cost,
    colLower: program.lower,
    colUpper: program.upper,
    rowLower: Float64Array.from([...program.rowLower, ...held.map(() => Number.NEGATIVE_INFINITY)]),
    rowUpper: Float64Array.from([...program.rowUpper, ...held.map(({ most }) => most)]),
    matrix: { format: 'csr', numRows, numCols: program.columns, starts, indices, values },
  });
  try {
    model.options.set('output_flag', false);
    const { modelStatus } = model.run();
    if (modelStatus !== highs.constants.modelStatus.optimal)
      throw new Error(`the plan has no optimum: model status ${modelStatus}`);
    const { colValue, rowValue, rowDual } = model.getSolution();
    const objective = cost.reduce((sum, value, column) => sum + value * colValue[column]!, 0);
    return { objective, value: colValue, rowValue, rowDual };
  } finally {
    model.dispose();
  }
}

/** Lets every minimum miss at a price and looks which do: they are what does not fit. */
async function refuseUnmet(highs: Highs, input: PlanInput, stated: PlanProgram): Promise<void> {
  const { program } = stated;
  const rows = stated.limits.filter(({ name }) => name === 'minimum');
  const first = program.columns;
  const starts: number[] = [0];
  const indices: number[] = [];
  const values: number[] = [];
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
  const cost = new Float64Array(first + rows.length).fill(1, first);
  const softened: LinearProgram = {
    ...program,
    columns: first + rows.length,
    lower: Float64Array.from([...program.lower, ...rows.map(() => 0)]),
    upper: Float64Array.from([...program.upper, ...rows.map(() => Number.POSITIVE_INFINITY)]),
    starts: Int32Array.from(starts),
    indices: Int32Array.from(indices),
    values: Float64Array.from(values),
  };
  const { value } = minimise(highs, softened, cost, []);
  const missing = input.minimums.flatMap((minimum, i) => {
    const short = value[first + i]!;
    return short > 1e-6 ? [{ ...minimum, short }] : [];
  });
  if (missing.length > 0) throw new MinimumsUnmet(missing);
}

function amountsOf(input: PlanInput, stated: PlanProgram, value: Float64Array): PlanAmounts {
  const trained = new Float64Array(input.regions * input.years);
  for (const { region, year, column } of stated.trained)
    trained[regionYearAt(input, region, year)] = value[column]!;
  return {
    starts: stated.starts.map(({ track, region, year, column }) => ({
      track,
      region,
      year,
      amount: Math.max(0, value[column]!),
    })),
    moves: stated.moves.map(({ move, year, column }) => ({
      move,
      year,
      amount: Math.max(0, value[column]!),
    })),
    trained,
  };
}
