import type { BalanceBase, CentralBalance } from '../balance/balance.ts';
import type { CohortRow } from '../balance/cohorts.ts';
import type { Paths, SeriesPath } from '../balance/paths.ts';
import { balanceSystem } from '../balance/system.ts';
import { meanLevels } from '../draws/center.ts';
import { drawPaths } from '../draws/simulate.ts';
import type { Drawn } from '../draws/types.ts';

/** The balance in which nobody changes the training offer, with the same numbers drawn over it. */
export interface HeldBalance {
  readonly held: CentralBalance;
  readonly drawn: Drawn;
}

export function holdIntakes(central: CentralBalance, drawn: Drawn): HeldBalance {
  const base = withHeldIntakes(central);
  const heldDrawn = drawHeldPaths(base, drawn);
  const levels = meanLevels(base.rows.paths, heldDrawn);
  return { held: { ...base, center: { ...central.center, levels } }, drawn: heldDrawn };
}

/**
 * The balance in which nobody changes the training offer: intakes stay at the last counted ones, or at those that a part
 * of their year tells. A part of a whole that was split keeps its shares, and its whole stays.
 */
export function withHeldIntakes<Of extends BalanceBase>(central: Of): Of {
  const paths = heldPaths(central.rows.paths, central.rows.cohorts);
  const rows = { ...central.rows, paths };
  const systems = new Map([...central.systems.keys()].map((supply) => [supply, balanceSystem(rows, supply)]));
  return { ...central, rows, systems };
}

/** The same ranks and shares over the held levels, so that the plan is measured on the draws of the balance. */
export function drawHeldPaths({ rows }: BalanceBase, drawn: Drawn): Drawn {
  const { ranks, values, options } = drawn;
  return { ...drawn, paths: drawPaths(rows.paths, ranks, values, rows.numbers.shares, options.draws) };
}

function heldPaths(paths: Paths, cohorts: readonly CohortRow[]): Paths {
  const held = new Set(
    cohorts.flatMap(({ entrants }) => (entrants === null ? [] : [wholeAt(paths, entrants)])),
  );
  return { ...paths, series: paths.series.map((own, s) => (held.has(s) ? holdLast(own) : own)) };
}

/** The counted series that the levels of a series or part come from. */
function wholeAt({ at, series, imputation, wholeOf }: Paths, id: string): number {
  const path = at.get(id)!;
  if (path < series.length) return path;
  let node = path - series.length;
  while (imputation.tree.nodes[node]!.parent >= 0) node = imputation.tree.nodes[node]!.parent;
  return wholeOf[node]!;
}

/** Without a band after the last told: who holds an intake knows it. A series that ends before the balance begins stays where it begins. */
function holdLast(own: SeriesPath): SeriesPath {
  const last = Math.max(0, own.isTold.lastIndexOf(true));
  const level = own.mean[last]!;
  const hold = (levels: Float64Array) => levels.map((value, at) => (at > last ? level : value));
  return {
    ...own,
    ...{ mean: hold(own.mean), lo_80: hold(own.lo_80), hi_80: hold(own.hi_80) },
    ...{ lo_95: hold(own.lo_95), hi_95: hold(own.hi_95) },
  };
}
