import highsModule, { type Highs } from 'highs';
import type { LinearProgram } from '../../models/plan/linear_program.ts';

/** What a solver gives back of a linear programme. */
export interface LinearSolution {
  readonly objective: number;
  readonly value: ArrayLike<number>;
  /** What each row comes to, and by how much the objective moves for a unit more of its bound. */
  readonly rowValue: ArrayLike<number>;
  readonly rowDual: ArrayLike<number>;
  /** Where the solver ended: a like problem begins there. */
  readonly basis: SolverBasis;
}

export interface SolverBasis {
  readonly colStatus: Int32Array;
  readonly rowStatus: Int32Array;
}

/** And of one with whole columns. */
export interface WholeSolution {
  readonly objective: number;
  readonly value: ArrayLike<number>;
  /** No whole plan is better than this. */
  readonly bound: number;
  readonly status: SearchEnd;
}

/** What ended the search for whole columns: the gap asked for, so many nodes, or the time. */
export type SearchEnd = 'optimal' | 'node_limit' | 'time_limit';

/** When the search for whole columns ends. */
export interface WholeSearch {
  readonly seconds: number;
  readonly nodes: number;
  /** Gap below which nothing more is sought. */
  readonly gap: number;
}

/** A programme in the solver: stated once, solved as often as its costs and bounds change. */
export interface SolverModel {
  linear(): LinearSolution;
  /**
   * Keeps columns whole, for at most so many seconds and nodes, and ends once the gap is below `gap`. Nodes, not the clock,
   * are to end it, so that two machines find the same plan.
   */
  whole(limits: WholeSearch): WholeSolution;
  /**
   * The same for a large programme, in which a search from nothing finds no good plan in its time: first among whole
   * numbers less than one above those of the linear plan, then among all, from the best of those.
   */
  wholeFromNear(limits: WholeSearch): WholeSolution;
  /** From now on columns that must be whole are. */
  keepWhole(): void;
  setCosts(cost: Float64Array, offset?: number): void;
  setRowUpper(row: number, upper: number): void;
  setUpper(column: number, upper: number): void;
  /** The problem as a standard file (MPS), for any other solver. */
  mps(): Uint8Array;
  dispose(): void;
}

export class NoSolution extends Error {
  override readonly name = 'NoSolution';
}

/** The package describes its CommonJS form; Node imports its other one, whose default is the loader itself. */
const loadHighs = highsModule as unknown as (typeof highsModule)['default'];

/** HiGHS, once a process: instantiating its WebAssembly takes longer than most plans. */
let loaded: Promise<Highs> | undefined;

/** Seconds; the solver takes no infinite number. */
const NO_TIME_LIMIT = 1e9;

/** Rows from which on a simplex from nothing takes longer than an interior point and the vertex next to it. */
const LARGE_ROWS = 6000;

/** @param near where a problem with the same columns and rows ended; of another shape it is left aside. */
export async function solverModel(program: LinearProgram, near?: SolverBasis): Promise<SolverModel> {
  loaded ??= loadHighs();
  const highs = await loaded;
  const model = stateIn(highs, program);
  const isLarge = program.rows > LARGE_ROWS;
  const fits = near?.colStatus.length === program.columns && near.rowStatus.length === program.rows;
  let begin: Begin = fits ? { from: 'near', basis: near } : { from: isLarge ? 'inside' : 'nothing' };
  let found: LinearSolution | undefined;
  const all = { kind: 'range', from: 0, to: program.columns - 1 } as const;
  const keepWhole = () => {
    const { continuous, integer } = highs.constants.variableType;
    model.changeColsIntegrality(
      all,
      Int32Array.from(program.whole, (own) => (own ? integer : continuous)),
    );
  };
  return {
    keepWhole,
    linear: () => {
      found = runLinear(highs, model, begin);
      begin = { from: 'before' };
      return found;
    },
    whole: (limits) => {
      keepWhole();
      return runWhole(highs, model, limits);
    },
    wholeFromNear: (limits) => {
      found ??= runLinear(highs, model, begin);
      keepWhole();
      return searchFromNear(highs, { model, program }, found, limits);
    },
    setCosts: (cost, offset = 0) => {
      model.changeColsCost(all, cost);
      model.changeObjectiveOffset(offset);
    },
    setRowUpper: (row, upper) => {
      model.changeRowBounds(row, program.rowLower[row]!, upper);
    },
    setUpper: (column, upper) => {
      model.changeColBounds(column, program.lower[column]!, Math.min(upper, program.upper[column]!));
    },
    mps: () => model.exportModel('mps'),
    dispose: () => model.dispose(),
  };
}

type Model = ReturnType<Highs['createModel']>;

/** Where a linear programme begins: at a given basis, at its own last one, inside of its limits, or nowhere. */
type Begin =
  | { readonly from: 'near'; readonly basis: SolverBasis }
  | { readonly from: 'before' | 'inside' | 'nothing' };

function stateIn(highs: Highs, program: LinearProgram): Model {
  const { columns: numCols, rows: numRows, starts, indices, values, offset = 0 } = program;
  const model = highs.createModel({
    ...{ numCols, numRows, offset, colCost: program.cost, colLower: program.lower, colUpper: program.upper },
    ...{ rowLower: program.rowLower, rowUpper: program.rowUpper },
    matrix: { format: 'csr', numRows, numCols, starts, indices, values },
  });
  model.options.set('output_flag', false);
  return model;
}

/** Where a like problem ended can be no place to begin in this one: the solver then says so, and begins anew. */
function runFrom(highs: Highs, model: Model, begin: Begin): number {
  if (begin.from !== 'near') {
    model.options.set('solver', begin.from === 'inside' ? 'ipm' : 'choose');
    return model.run().modelStatus;
  }
  try {
    model.setBasis(begin.basis);
    return model.run().modelStatus;
  } catch (error) {
    if (!(error instanceof highs.errors.HighsError)) throw error;
    model.clearSolver();
    return model.run().modelStatus;
  }
}

function runLinear(highs: Highs, model: Model, begin: Begin): LinearSolution {
  const modelStatus = runFrom(highs, model, begin);
  if (modelStatus !== highs.constants.modelStatus.optimal)
    throw new NoSolution(`the linear plan has no optimum: model status ${modelStatus}`);
  const { colValue, rowValue, rowDual } = model.getSolution();
  const { colStatus, rowStatus } = model.getBasis();
  return {
    ...{ objective: model.getObjectiveValue(), value: colValue, rowValue, rowDual },
    basis: { colStatus: Int32Array.from(colStatus), rowStatus: Int32Array.from(rowStatus) },
  };
}

/** Part of the time for whole numbers near the linear plan; the rest is for all of them. */
const NEAR_PART = 0.6;

function searchFromNear(
  highs: Highs,
  { model, program }: { readonly model: Model; readonly program: LinearProgram },
  { value, objective }: LinearSolution,
  { seconds, nodes, gap }: WholeSearch,
): WholeSolution {
  const from = performance.now();
  const gapOf = (own: number, bound: number) => (own - bound) / Math.max(1, Math.abs(own));
  const most = (upperOf: (column: number) => number) => {
    program.whole.forEach((isWhole, column) => {
      if (isWhole) model.changeColBounds(column, program.lower[column]!, upperOf(column));
    });
  };
  most((column) => Math.ceil(Math.max(0, value[column]! - 1e-6)));
  const near = runWhole(highs, model, { seconds: NEAR_PART * seconds, nodes, gap });
  most((column) => program.upper[column]!);
  const start = { ...near, value: Float64Array.from(near.value), bound: objective };
  if (gapOf(near.objective, objective) <= gap) return { ...start, status: 'optimal' };
  const left = seconds - (performance.now() - from) / 1000;
  if (left <= 0) return { ...start, status: 'time_limit' };
  model.setSolution({ colValue: start.value });
  model.options.set({ time_limit: left });
  model.zeroAllClocks();
  const { modelStatus } = model.run();
  const told = Number(model.info.get('mip_dual_bound'));
  const bound = Number.isFinite(told) ? Math.max(objective, told) : objective;
  const best =
    isFound(highs, model) && model.getObjectiveValue() < near.objective
      ? { objective: model.getObjectiveValue(), value: model.getSolution().colValue }
      : start;
  const { timeLimit } = highs.constants.modelStatus;
  const unfinished = modelStatus === timeLimit ? 'time_limit' : 'node_limit';
  return {
    ...{ objective: best.objective, value: best.value, bound },
    status: gapOf(best.objective, bound) <= gap ? 'optimal' : unfinished,
  };
}

const isFound = (highs: Highs, model: Model) =>
  Number(model.info.get('primal_solution_status')) === highs.constants.solutionStatus.feasible;

function runWhole(highs: Highs, model: Model, { seconds, nodes, gap }: WholeSearch): WholeSolution {
  const { optimal, timeLimit, solutionLimit } = highs.constants.modelStatus;
  model.options.set({ time_limit: seconds, mip_max_nodes: nodes, mip_rel_gap: gap, solver: 'choose' });
  model.zeroAllClocks();
  let { modelStatus } = model.run();
  const isLate = modelStatus === timeLimit && !isFound(highs, model);
  if (isLate) {
    // No plan in the declared time: a later one is better than none.
    model.options.set({ time_limit: NO_TIME_LIMIT, mip_max_improving_sols: 1 });
    if (model.run().modelStatus === optimal) modelStatus = optimal;
    model.options.set({ mip_max_improving_sols: 2147483647 });
  }
  const end: Partial<Record<number, SearchEnd>> = {
    [optimal]: 'optimal',
    [timeLimit]: 'time_limit',
    [solutionLimit]: isLate ? 'time_limit' : 'node_limit',
  };
  const status = end[modelStatus];
  if (status === undefined)
    throw new NoSolution(`the whole plan has no optimum: model status ${modelStatus}`);
  return {
    ...{ objective: model.getObjectiveValue(), value: model.getSolution().colValue, status },
    bound: Number(model.info.get('mip_dual_bound')),
  };
}
