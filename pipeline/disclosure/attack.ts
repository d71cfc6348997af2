import { programBuilder } from '../../models/plan/linear_program.ts';
import { type SolverModel, solverModel } from '../plan/highs.ts';
import type { Cell, Relation } from './table.ts';

/** What an outsider can work out of one suppressed cell, in its unit; `high` is infinite where nothing bounds it. */
export interface Bounds {
  readonly low: number;
  readonly high: number;
}

export interface Attacked {
  /** One a suppressed cell, in the order in which they were given. */
  readonly bounds: readonly Bounds[];
  /** One a suppressed cell: values that keep every sum and rest on nothing but what is published. */
  readonly standIn: readonly number[];
}

/**
 * What an outsider knows who has every published cell and every sum: the least and the greatest value that each suppressed
 * cell can have (two linear programmes a cell).
 *
 * @param known values of the published cells; of a suppressed one undefined, so that nothing can rest on it.
 * @param width room that a stand-in of a cell takes where nothing bounds it.
 */
export async function attack(
  known: readonly (number | undefined)[],
  relations: readonly Relation[],
  width: number,
): Promise<Attacked> {
  const hidden = known.flatMap((value, i) => (value === undefined ? [i] : []));
  if (hidden.length === 0) return { bounds: [], standIn: [] };
  const far = 1000 * known.reduce<number>((most, value) => Math.max(most, value ?? 0), width + 1);
  const model = await solverModel(programOf(known, hidden, relations, far));
  const points: Float64Array[] = [];
  const costs = new Float64Array(hidden.length);
  const solve = (): Float64Array => Float64Array.from(model.linear().value);
  const isNear = (point: Float64Array) => point.every((value) => value < far / 10);
  try {
    const bounds = hidden.map((_, i) => {
      const ends = [1, -1].map((sign) => {
        costs[i] = sign;
        model.setCosts(costs);
        const point = solve();
        if (isNear(point)) points.push(point);
        return point[i]!;
      });
      costs[i] = 0;
      const [low, high] = ends as [number, number];
      return { low: Math.max(0, low), high: high >= far / 10 ? Number.POSITIVE_INFINITY : high };
    });
    points.push(...spread(model, bounds, { costs, width, solve }));
    return { bounds, standIn: middleOf(points.filter(isNear), hidden.length) };
  } finally {
    model.dispose();
  }
}

/** Points that stand for the far ends of what nothing bounds, and one for the least that all can be. */
function spread(
  model: SolverModel,
  bounds: readonly Bounds[],
  { costs, width, solve }: { costs: Float64Array; width: number; solve: () => Float64Array },
): Float64Array[] {
  const SMALL = 1e-4;
  costs.fill(1);
  model.setCosts(costs);
  const points = [solve()];
  bounds.forEach(({ low, high }, i) => {
    if (Number.isFinite(high)) return;
    costs.fill(SMALL);
    costs[i] = -1;
    model.setUpper(i, low + 2 * width);
    model.setCosts(costs);
    points.push(solve());
    model.setUpper(i, Number.POSITIVE_INFINITY);
  });
  return points;
}

/** A mean of points that keep every sum keeps it, too. */
function middleOf(points: readonly Float64Array[], n: number): number[] {
  return Array.from(
    { length: n },
    (_, i) => points.reduce((sum, point) => sum + point[i]!, 0) / points.length,
  );
}

function programOf(
  known: readonly (number | undefined)[],
  hidden: readonly number[],
  relations: readonly Relation[],
  far: number,
) {
  const program = programBuilder();
  const columnOf = new Map(hidden.map((cell) => [cell, program.column({ upper: far })]));
  for (const { whole, parts, low, high } of relations) {
    const terms = [[whole, 1] as const, ...parts.map((part) => [part, -1] as const)];
    const asked = terms.filter(([cell]) => columnOf.has(cell));
    if (asked.length === 0) continue;
    const published = terms.reduce((sum, [cell, sign]) => sum + sign * (known[cell] ?? 0), 0);
    program.row(
      low - published,
      high - published,
      asked.map(([cell, sign]) => [columnOf.get(cell)!, sign]),
    );
  }
  return program.finish();
}

/** Values of the cells that stay published. */
export function published(cells: readonly Cell[], isHidden: readonly boolean[]): (number | undefined)[] {
  return cells.map(({ value }, i) => (isHidden[i] ? undefined : value));
}
