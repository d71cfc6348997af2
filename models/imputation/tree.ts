/**
 * A whole that somebody counted, split by declared shares among parts that nobody counted: by sector, then region,
 * programme and specialty, as long as a set of shares fits. What was counted of a part stands; the others share the
 * rest. The parts sum to the whole in each draw.
 */

/** The order in which wholes are split: who works where depends on the sector, who learns what on the region. */
export const SPLIT_ORDER = ['sector', 'region', 'programme', 'occupation'] as const;
export type Dimension = (typeof SPLIT_ORDER)[number];
export type Codes = Readonly<Record<Dimension, string>>;

/** A series that was counted, by its key. */
export interface Counted {
  readonly id: string;
  readonly measure: string;
  readonly definition: string;
  readonly codes: Codes;
}

/** One row of shares: `child` takes its part of `parent` along a dimension, in places that `within` holds. */
export interface ShareRow {
  readonly measure: string;
  /** `_T`: any definition. */
  readonly definition: string;
  readonly dimension: Dimension;
  readonly parent: string;
  readonly child: string;
  /** `_T`: any. */
  readonly within: Partial<Codes>;
  readonly year: number;
  readonly mode: number;
}

/** Shares of one whole: each child with its rows, one a year in which it was observed. */
export interface ShareSet {
  readonly dimension: Dimension;
  readonly children: readonly { readonly code: string; readonly rows: readonly number[] }[];
  /** Modes of the latest rows sum to one: weights are normalised; else what they leave is outside. */
  readonly isWhole: boolean;
}

export interface Node extends Counted {
  /** Position of the node that it is split from; −1 for a whole that was counted. */
  readonly parent: number;
  /** The set that it is a child of, and which one; −1 for a whole. */
  readonly set: number;
  readonly child: number;
  /** The counted series of its own key; null where there is none. */
  readonly counted: string | null;
  readonly isLeaf: boolean;
}

export interface Tree {
  /** Parents before their children. */
  readonly nodes: readonly Node[];
  readonly sets: readonly ShareSet[];
}

/** How far modes may be from one and still be meant to be the whole. */
const WHOLE = 0.005;

/** Splits every counted series that shares fit; one that is itself a part of another is its node there. */
export function splitTree(counted: readonly Counted[], rows: readonly ShareRow[]): Tree {
  const byKey = new Map(counted.map((own) => [keyOf(own), own]));
  const nodes: Node[] = [];
  const sets: ShareSet[] = [];
  const setOf = new Map<string, number>();
  const parts = new Set<string>();
  const roots = counted.filter((own) => nextSplit(own, rows) !== null);

  const add = (own: Counted, place: { parent: number; set: number; child: number }): void => {
    const split = nextSplit(own, rows);
    const at = nodes.length;
    const found = byKey.get(keyOf(own));
    nodes.push({ ...own, ...place, counted: found?.id ?? null, isLeaf: split === null });
    if (place.parent >= 0) parts.add(keyOf(own));
    if (split === null) return;
    const set = setAt(split, rows, sets, setOf);
    sets[set]!.children.forEach(({ code }, child) => {
      const codes = { ...own.codes, [split.dimension]: code };
      const id = [own.measure, codes.region, codes.sector, codes.occupation, codes.programme, own.definition];
      add({ ...own, codes, id: id.join('/') }, { parent: at, set, child });
    });
  };
  // A whole that is a part of another one is met below it: the widest wholes go first.
  const width = ({ codes }: Counted) => SPLIT_ORDER.filter((dimension) => codes[dimension] === '_T').length;
  for (const root of [...roots].sort((a, b) => width(b) - width(a)))
    if (!parts.has(keyOf(root))) add(root, { parent: -1, set: -1, child: -1 });
  return { nodes, sets };
}

const keyOf = ({ measure, definition, codes }: Omit<Counted, 'id'>) =>
  [measure, definition, ...SPLIT_ORDER.map((dimension) => codes[dimension])].join('|');

interface Split {
  readonly dimension: Dimension;
  readonly rows: readonly number[];
}

/**
 * The first dimension along which some set fits; of several sets the one with the narrowest scope, of two as narrow the
 * one whose scope comes first in the order of splits. Rows of two scopes are never one set.
 */
function nextSplit(own: Counted, rows: readonly ShareRow[]): Split | null {
  for (const dimension of SPLIT_ORDER) {
    const fitting = rows.flatMap((row, i) => (fits(row, own, dimension) ? [i] : []));
    const narrowest = Math.max(...fitting.map((i) => narrowness(rows[i]!)));
    const scopes = fitting.map((i) => scopeOf(rows[i]!));
    // A named code sorts behind `_T`, written as nothing.
    const best = scopes
      .filter((_, k) => narrowness(rows[fitting[k]!]!) === narrowest)
      .sort()
      .at(-1);
    if (best !== undefined) return { dimension, rows: fitting.filter((_, k) => scopes[k] === best) };
  }
  return null;
}

const scopeOf = (row: ShareRow): string =>
  [...SPLIT_ORDER.map((name) => row.within[name] ?? '_T'), row.definition]
    .map((code) => (code === '_T' ? '' : code))
    .join('|');

function fits(row: ShareRow, { measure, definition, codes }: Counted, dimension: Dimension): boolean {
  return (
    row.dimension === dimension &&
    row.measure === measure &&
    (row.definition === '_T' || row.definition === definition) &&
    row.parent === codes[dimension] &&
    SPLIT_ORDER.every((name) => {
      const asked = row.within[name] ?? '_T';
      return asked === '_T' || asked === codes[name];
    })
  );
}

const narrowness = (row: ShareRow): number =>
  Object.values(row.within).filter((code) => code !== '_T').length + (row.definition === '_T' ? 0 : 1);

function setAt(
  split: Split,
  rows: readonly ShareRow[],
  sets: ShareSet[],
  setOf: Map<string, number>,
): number {
  const id = split.rows.join(',');
  const before = setOf.get(id);
  if (before !== undefined) return before;
  const children = [...new Set(split.rows.map((i) => rows[i]!.child))].map((code) => ({
    code,
    rows: split.rows.filter((i) => rows[i]!.child === code),
  }));
  const latest = (own: readonly number[]) =>
    own.reduce((best, i) => (rows[i]!.year > rows[best]!.year ? i : best));
  const sum = children.reduce((total, child) => total + rows[latest(child.rows)]!.mode, 0);
  sets.push({ dimension: split.dimension, children, isWhole: Math.abs(sum - 1) <= WHOLE });
  setOf.set(id, sets.length - 1);
  return sets.length - 1;
}
