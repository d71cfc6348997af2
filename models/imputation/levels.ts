import type { ShareRow, Tree } from './tree.ts';

/** What never changes between draws: the tree, its years and what was counted of its nodes. */
export interface Imputation {
  readonly tree: Tree;
  readonly rows: readonly ShareRow[];
  readonly firstYear: number;
  /** How many years. */
  readonly span: number;
  /** [node][year], persons counted of the node itself; NaN where nobody counted them. A whole has its series there. */
  readonly counted: Float64Array;
  /** Share of the distance from the mode by which a range widens a year away from its observation. */
  readonly widening: number;
}

/** What is prepared once for many draws: which row of each child speaks for each year, and its distance. */
export interface PreparedImputation extends Imputation {
  /** [set][year][child]: row, and factor on its distance from the mode. */
  readonly chosen: readonly (readonly { readonly row: Int32Array; readonly widened: Float64Array }[])[];
  /** Children of one node each, in the order of their set; parents' families before their children's. */
  readonly families: readonly (readonly number[])[];
  /** [node][year], persons counted of the node or, where it was not, of what is below it: it has no fewer. */
  readonly floor: Float64Array;
}

export function prepareImputation(imputation: Imputation): PreparedImputation {
  const { tree, rows, firstYear, span, widening } = imputation;
  const chosen = tree.sets.map(({ children }) =>
    Array.from({ length: span }, (_, j) => {
      const year = firstYear + j;
      const distance = (i: number) => Math.abs(rows[i]!.year - year);
      // Of two as near, the later one.
      const nearest = children.map((child) =>
        child.rows.reduce((best, i) =>
          distance(i) < distance(best) || (distance(i) === distance(best) && rows[i]!.year > rows[best]!.year)
            ? i
            : best,
        ),
      );
      return {
        row: Int32Array.from(nearest),
        widened: Float64Array.from(nearest, (i) => 1 + widening * distance(i)),
      };
    }),
  );
  return { ...imputation, chosen, families: familiesOf(tree), floor: floorOf(imputation) };
}

/** Children come after their parents, so that what is below a node is known before the node is met from behind. */
function floorOf({ tree, span, counted }: Imputation): Float64Array {
  const floor = new Float64Array(counted.length);
  for (let node = tree.nodes.length - 1; node >= 0; node--) {
    const { parent } = tree.nodes[node]!;
    for (let at = node * span; at < (node + 1) * span; at++) {
      if (!Number.isNaN(counted[at]!)) floor[at] = counted[at]!;
      if (parent >= 0) floor[at + (parent - node) * span]! += floor[at]!;
    }
  }
  return floor;
}

/**
 * The levels of every node, [node][year], persons.
 *
 *   weight = max(0, mode + (drawn − mode)·(1 + widening·years from the observation))
 *   part   = counted of itself, else weight/Σ weights · (whole − Σ counted of its siblings)
 *
 * where the set is no whole the part is weight · whole, scaled down only if weights pass one. A part has no fewer than what
 * was counted below it; the others share what that leaves. Counts that pass a drawn whole stand, and leave them nothing.
 *
 * @param weights one a row of shares: drawn, or central.
 * @param wholes [node][year], levels of the counted wholes (other nodes are not read): observed, or drawn of a forecast.
 */
export function imputedLevels(
  prepared: PreparedImputation,
  weights: ArrayLike<number>,
  wholes: Float64Array,
  levels: Float64Array,
): void {
  const { tree, span, families } = prepared;
  tree.nodes.forEach(({ parent }, node) => {
    if (parent < 0) levels.set(wholes.subarray(node * span, (node + 1) * span), node * span);
  });
  for (const siblings of families)
    for (let j = 0; j < span; j++) fillChildren(prepared, weights, levels, siblings, j);
}

/** Children need not stand side by side; the first one of a family comes after its parent and its parent's family. */
function familiesOf({ nodes, sets }: Tree): number[][] {
  return nodes.flatMap(({ parent, set, child }, first) => {
    if (child !== 0) return [];
    const siblings = new Array<number>(sets[set]!.children.length);
    nodes.forEach((node, i) => {
      if (node.parent === parent && i >= first) siblings[node.child] = i;
    });
    return [siblings];
  });
}

function fillChildren(
  prepared: PreparedImputation,
  weights: ArrayLike<number>,
  levels: Float64Array,
  siblings: readonly number[],
  j: number,
): void {
  const { tree, rows, counted, chosen, span } = prepared;
  const { parent, set } = tree.nodes[siblings[0]!]!;
  const { row, widened } = chosen[set]![j]!;
  const whole = levels[parent * span + j]!;
  const { isWhole } = tree.sets[set]!;
  let sum = 0;
  let known = 0;
  for (let child = 0; child < siblings.length; child++) {
    const at = siblings[child]! * span + j;
    const own = counted[at]!;
    const { mode } = rows[row[child]!]!;
    const weight = Math.max(0, mode + (weights[row[child]!]! - mode) * widened[child]!);
    levels[at] = weight;
    if (!Number.isNaN(own)) known += own;
    if (!isWhole || Number.isNaN(own)) sum += weight;
  }
  if (isWhole && sum === 0) sum = weighAnew(prepared, levels, siblings, row, j);
  const shared = isWhole ? Math.max(0, whole - known) / sum : whole / Math.max(1, sum);
  for (const node of siblings) {
    const own = counted[node * span + j]!;
    levels[node * span + j] = Number.isNaN(own) ? levels[node * span + j]! * shared : own;
  }
  raiseToFloors(prepared, levels, siblings, j);
}

/** Parts that would have fewer than was counted below them have as many, until none is left that has fewer. */
function raiseToFloors(
  { tree, counted, floor, span }: PreparedImputation,
  levels: Float64Array,
  siblings: readonly number[],
  j: number,
): void {
  const { parent, set } = tree.nodes[siblings[0]!]!;
  const isFree = (at: number) => Number.isNaN(counted[at]!) && levels[at]! > floor[at]!;
  for (;;) {
    let raised = false;
    for (const node of siblings) {
      const at = node * span + j;
      if (!Number.isNaN(counted[at]!) || !(levels[at]! < floor[at]!)) continue;
      levels[at] = floor[at]!;
      raised = true;
    }
    if (!raised) return;
    if (!tree.sets[set]!.isWhole) return;
    let free = 0;
    let held = 0;
    for (const node of siblings) {
      const at = node * span + j;
      if (isFree(at)) free += levels[at]!;
      else held += levels[at]!;
    }
    const rest = Math.max(0, levels[parent * span + j]! - held);
    for (const node of siblings) {
      const at = node * span + j;
      if (isFree(at)) levels[at] = (levels[at]! * rest) / free;
    }
  }
}

/** A whole goes somewhere: where every draw fell to nothing the modes stand, and where those are nothing all weigh alike. */
function weighAnew(
  { rows, counted, span }: PreparedImputation,
  levels: Float64Array,
  siblings: readonly number[],
  row: Int32Array,
  j: number,
): number {
  const modes = siblings.map((_, child) => rows[row[child]!]!.mode);
  const isUnknown = siblings.map((node) => Number.isNaN(counted[node * span + j]!));
  const modesCount = modes.some((mode, child) => isUnknown[child] && mode > 0);
  let sum = 0;
  siblings.forEach((node, child) => {
    const weight = modesCount ? modes[child]! : 1;
    levels[node * span + j] = weight;
    if (isUnknown[child]) sum += weight;
  });
  return sum;
}
