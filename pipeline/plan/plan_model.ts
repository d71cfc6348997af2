import type { PlanInput } from '../../models/plan/input.ts';
import type { PlanProgram } from '../../models/plan/plan.ts';
import { reducedProgram } from '../../models/plan/reduced.ts';
import {
  type SolverBasis,
  type SolverModel,
  solverModel,
  type WholeSearch,
  type WholeSolution,
} from './highs.ts';

/** Rows of a plan as stated from which on whole classes are sought near the linear plan first. */
const LARGE_ROWS = 10_000;

export type PlanModel = Pick<SolverModel, 'linear' | 'setCosts' | 'setRowUpper' | 'setUpper' | 'dispose'> & {
  whole(limits: WholeSearch): Promise<WholeSolution>;
};

/**
 * A plan in the solver, by its reduced programme; columns, rows, costs and prices are those of the plan as stated. A row
 * that the reduced programme leaves out has neither value nor price.
 */
export async function planModel(
  input: PlanInput,
  stated: PlanProgram,
  near?: SolverBasis,
): Promise<PlanModel> {
  const { program, costs, values, rows, constants, empty, bound } = reducedProgram(input, stated);
  const model = await solverModel(program, near);
  const seats = (upper: number) => {
    for (const column of empty) model.setUpper(column, upper);
  };
  seats(0);
  const uppers = new Map<number, number>();
  const ofRows = (own: ArrayLike<number>, isValue: boolean) =>
    Float64Array.from(rows, (row, at) => (row < 0 ? Number.NaN : own[row]! + (isValue ? constants[at]! : 0)));
  return {
    linear: () => {
      const { value, rowValue, rowDual, ...own } = model.linear();
      return {
        ...own,
        ...{ value: values(value), rowValue: ofRows(rowValue, true), rowDual: ofRows(rowDual, false) },
      };
    },
    whole: async (limits) => {
      if (stated.program.rows <= LARGE_ROWS) return wholeAsStated(stated, uppers, limits);
      seats(Number.POSITIVE_INFINITY);
      const found = model.wholeFromNear(limits);
      return { ...found, value: values(found.value) };
    },
    setCosts: (own) => {
      const { cost, offset } = costs(own);
      model.setCosts(cost, offset);
    },
    setRowUpper: (row, upper) => {
      uppers.set(row, upper);
      model.setRowUpper(rows[row]!, upper - constants[row]!);
    },
    setUpper: (column, upper) => {
      const own = bound(column, upper);
      model.setUpper(own.column, own.upper);
    },
    dispose: () => model.dispose(),
  };
}

/** A search for whole classes goes further on the rows of filling than on empty seats, as long as they are few. */
async function wholeAsStated(
  { program }: PlanProgram,
  uppers: ReadonlyMap<number, number>,
  limits: WholeSearch,
): Promise<WholeSolution> {
  const model = await solverModel(program);
  try {
    for (const [row, upper] of uppers) model.setRowUpper(row, upper);
    const found = model.whole(limits);
    return { ...found, value: Float64Array.from(found.value) };
  } finally {
    model.dispose();
  }
}
