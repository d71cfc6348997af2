import { expectedShort, shortByTangents } from './curve.ts';
import { leastOf, type PlanInput } from './input.ts';
import { type Entry, type LinearProgram, type ProgramBuilder, programBuilder } from './linear_program.ts';
import type { PlanProgram } from './plan.ts';
import { segmentsOf } from './segments.ts';

/**
 * The programme of a plan with a tenth of its rows, for a solver: the same costs and limits over other columns.
 *
 *   shortage and excess   by stretches of the people brought, in place of a row a tangent and one of the excess
 *   people of classes     classes × size − empty seats, in place of two rows of filling
 *
 * No statement of its own: every row and cost is the one of the plan, with what its columns stand for put in. The two have
 * the same optimum, the same plan and the same prices of limits.
 */
export interface ReducedProgram {
  readonly program: LinearProgram;
  /** Costs of the plan's columns as those of these, and the money that no column changes. */
  costs(cost: Float64Array): { readonly cost: Float64Array; readonly offset: number };
  /** What a solution says of the columns of the plan. */
  values(value: ArrayLike<number>): Float64Array;
  /** By row of the plan: the row here, −1 where it is left out, and what is to be added to it. */
  readonly rows: Int32Array;
  readonly constants: Float64Array;
  /** Seats of classes that stay empty: without whole classes never any, since a smaller part of a class would do. */
  readonly empty: Int32Array;
  /** The bound of a column here that keeps a decision of the plan at most at `upper`, no seat being empty. */
  bound(column: number, upper: number): { readonly column: number; readonly upper: number };
}

/** A column of the plan: constant + Σ entries. */
interface Meaning {
  readonly constant: number;
  readonly entries: readonly Entry[];
}

export function reducedProgram(input: PlanInput, stated: PlanProgram): ReducedProgram {
  const { program } = stated;
  const build = programBuilder();
  const means: (Meaning | undefined)[] = Array.from({ length: program.columns });
  const empty = meanClasses(input, stated, build, means);
  meanPlaces(input, stated, build, means);
  for (let column = 0; column < program.columns; column++)
    means[column] ??= alone(
      build.column({
        lower: program.lower[column]!,
        upper: program.upper[column]!,
        whole: program.whole[column] === 1,
      }),
    );
  const meaning = means as Meaning[];
  const left = new Uint8Array(program.rows);
  for (const row of stated.implied) left[row] = 1;
  const rows = new Int32Array(program.rows).fill(-1);
  const constants = new Float64Array(program.rows);
  for (let row = 0; row < program.rows; row++) {
    if (left[row]) continue;
    const entries: Entry[] = [];
    for (let at = program.starts[row]!; at < program.starts[row + 1]!; at++) {
      const [own, value] = [meaning[program.indices[at]!]!, program.values[at]!];
      constants[row]! += own.constant * value;
      for (const [column, times] of own.entries) entries.push([column, value * times]);
    }
    const by = constants[row]!;
    rows[row] = build.row(program.rowLower[row]! - by, program.rowUpper[row]! - by, entries);
  }
  const built = build.finish();
  const costs = (cost: Float64Array) => costsOf(meaning, cost, built.columns);
  return {
    ...{ program: { ...built, ...costs(program.cost) }, costs, rows, constants, empty },
    values: (value) => valuesOf(input, stated, meaning, value),
    bound: (own, upper) => {
      const [column, times] = meaning[own]!.entries[0]!;
      return { column, upper: upper / times };
    },
  };
}

const alone = (column: number): Meaning => ({ constant: 0, entries: [[column, 1]] });

/** @returns columns of empty seats. */
function meanClasses(
  input: PlanInput,
  { decisions }: PlanProgram,
  build: ProgramBuilder,
  means: (Meaning | undefined)[],
): Int32Array {
  const empty: number[] = [];
  for (const { lever, column, classes } of decisions) {
    if (classes === null) continue;
    const own = input.levers[lever]!;
    const whole = build.column({ whole: true });
    const seats = build.column({});
    means[classes] = alone(whole);
    means[column] = {
      constant: 0,
      entries: [
        [whole, own.classSize],
        [seats, -1],
      ],
    };
    build.row(Number.NEGATIVE_INFINITY, 0, [
      [seats, 1],
      [whole, leastOf(input, own) - own.classSize],
    ]);
    empty.push(seats);
  }
  return Int32Array.from(empty);
}

function meanPlaces(
  input: PlanInput,
  stated: PlanProgram,
  build: ProgramBuilder,
  means: (Meaning | undefined)[],
): void {
  stated.brought.forEach((own, at) => {
    if (own < 0) return;
    const { at: from, short, parts } = segmentsOf(input.places[at]!);
    const brought = build.column({ lower: Number.NEGATIVE_INFINITY });
    const columns = parts.map(({ width }, i) =>
      build.column(i === 0 ? { lower: Number.NEGATIVE_INFINITY, upper: 0 } : { upper: width }),
    );
    const sum = (of: (i: number) => number) => columns.map((column, i): Entry => [column, of(i)]);
    build.row(from, from, [[brought, 1], ...sum(() => -1)]);
    means[own] = alone(brought);
    means[stated.short[at]!] = { constant: short, entries: sum((i) => parts[i]!.short) };
    means[stated.excess[at]!] = { constant: 0, entries: sum((i) => parts[i]!.excess) };
  });
}

function costsOf(meaning: readonly Meaning[], own: Float64Array, columns: number) {
  const cost = new Float64Array(columns);
  let offset = 0;
  meaning.forEach(({ constant, entries }, column) => {
    offset += own[column]! * constant;
    for (const [other, times] of entries) cost[other]! += own[column]! * times;
  });
  return { cost, offset };
}

/** Shortage and excess as the tangents say: the same to the tolerance of a solver, and never below a tangent. */
function valuesOf(
  input: PlanInput,
  stated: PlanProgram,
  meaning: readonly Meaning[],
  value: ArrayLike<number>,
): Float64Array {
  const all = Float64Array.from(meaning, ({ constant, entries }) =>
    entries.reduce((sum, [column, times]) => sum + times * value[column]!, constant),
  );
  stated.brought.forEach((column, at) => {
    if (column < 0) return;
    const { tangents, curve } = input.places[at]!;
    const short = shortByTangents(tangents, all[column]!);
    all[stated.short[at]!] = short;
    all[stated.excess[at]!] = Math.max(0, all[column]! - expectedShort(curve, 0) + short);
  });
  return all;
}
