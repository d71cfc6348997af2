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
  readonly status: 'optimal' | 'time_limit';
}

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
  /** From now on columns that must be whole are. */
  keepWhole(): void;
  setCosts(cost: Float64Array): void;
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

/** When a linear problem is solved from within (see `runFromWithin`). */
export interface Large {
  /** Rows from which on the simplex method can walk for minutes among bases that are worth the same. */
  readonly rows: number;
  /** Steps of the simplex method from a basis after which a large problem is solved from within. */
  readonly steps: number;
}

const LARGE: Large = { rows: 20_000, steps: 4000 };

/** @param near where a problem with the same columns and rows ended; of another shape it is left aside. */
export async function solverModel(
  program: LinearProgram,
  near?: SolverBasis,
  large: Large = LARGE,
): Promise<SolverModel> {
  loaded ??= loadHighs();
  const highs = await loaded;
  const model = stateIn(highs, program);
  let begins = near?.colStatus.length === program.columns && near.rowStatus.length === program.rows;
  if (begins) model.setBasis(near!);
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
      const status =
        program.rows < large.rows
          ? runFromNear(model)
          : begins
            ? runFromBasis(highs, model, large.steps)
            : runFromWithin(highs, model);
      begins = true;
      return linearSolution(highs, model, status);
    },
    whole: (limits) => {
      keepWhole();
      return runWhole(highs, model, limits);
    },
    setCosts: (cost) => {
      model.changeColsCost(all, cost);
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

function stateIn(highs: Highs, program: LinearProgram): Model {
  const { columns: numCols, rows: numRows, starts, indices, values } = program;
  const model = highs.createModel({
    ...{ numCols, numRows, colCost: program.cost, colLower: program.lower, colUpper: program.upper },
    ...{ rowLower: program.rowLower, rowUpper: program.rowUpper },
    matrix: {
      ...{ format: 'csr', numRows, numCols },
      ...{ starts, indices, values },
    },
  });
  model.options.set('output_flag', false);
  return model;
}

/** Where a like problem ended can be no place to begin in this one: the solver then says so, and begins anew. */
function runFromNear(model: Model): number {
  try {
    return model.run().modelStatus;
  } catch {
    model.clearSolver();
    return model.run().modelStatus;
  }
}

/** HiGHS's own limit: the largest whole number. */
const NO_LIMIT = 2 ** 31 - 1;

/** A large problem that begins near its end is walked there. Steps decide and not the clock: two machines find the same. */
function runFromBasis(highs: Highs, model: Model, steps: number): number {
  model.options.set('simplex_iteration_limit', steps);
  const walked = runFromNear(model);
  model.options.set('simplex_iteration_limit', NO_LIMIT);
  return walked === highs.constants.modelStatus.iterationLimit ? runFromWithin(highs, model) : walked;
}

/**
 * Interior points and a crossover to a vertex, from which the simplex method can go on. Where they end without an answer
 * the simplex method looks for one from the start.
 */
function runFromWithin(highs: Highs, model: Model): number {
  model.clearSolver();
  model.options.set('solver', 'ipm');
  const { modelStatus } = model.run();
  model.options.set('solver', 'choose');
  const { optimal, infeasible } = highs.constants.modelStatus;
  if (modelStatus === optimal || modelStatus === infeasible) return modelStatus;
  model.clearSolver();
  return model.run().modelStatus;
}

function linearSolution(highs: Highs, model: Model, modelStatus: number): LinearSolution {
  if (modelStatus !== highs.constants.modelStatus.optimal)
    throw new NoSolution(`the linear plan has no optimum: model status ${modelStatus}`);
  const { colValue, rowValue, rowDual } = model.getSolution();
  const { colStatus, rowStatus } = model.getBasis();
  return {
    ...{ objective: model.getObjectiveValue(), value: colValue, rowValue, rowDual },
    basis: { colStatus: Int32Array.from(colStatus), rowStatus: Int32Array.from(rowStatus) },
  };
}

const hasPlan = (model: Model) => Number.isFinite(model.getObjectiveValue());

function runWhole(highs: Highs, model: Model, { seconds, nodes, gap }: WholeSearch): WholeSolution {
  const { optimal, timeLimit, solutionLimit } = highs.constants.modelStatus;
  model.options.set({ time_limit: seconds, mip_max_nodes: nodes, mip_rel_gap: gap });
  model.zeroAllClocks();
  let { modelStatus } = model.run();
  const hasEnded = () => modelStatus === timeLimit || modelStatus === solutionLimit;
  if (hasEnded() && !hasPlan(model)) {
    // Without a plan the solver's columns are zeros, which are nobody's decision: it goes on to the first one it finds.
    const limits = { time_limit: NO_LIMIT, mip_max_nodes: NO_LIMIT };
    model.options.set({ ...limits, mip_max_improving_sols: 1 });
    modelStatus = model.run().modelStatus;
  }
  if ((modelStatus !== optimal && !hasEnded()) || !hasPlan(model))
    throw new NoSolution(`the whole plan has no optimum: model status ${modelStatus}`);
  return {
    objective: model.getObjectiveValue(),
    value: model.getSolution().colValue,
    bound: Number(model.info.get('mip_dual_bound')),
    status: modelStatus === optimal ? 'optimal' : 'time_limit',
  };
}
