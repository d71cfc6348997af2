/**
 * The expected shortage of one place in one year as a function of the people brought to it:
 *   f(c) = mean over the draws of max(0, need − c)
 * It falls and is convex, so that its tangents lie below it and their maximum stands for it in a linear programme.
 */
export interface Curve {
  /** Persons short in each draw, ascending; negative is a surplus. */
  readonly sorted: Float64Array;
  /** Sum of sorted[i] and all after it. */
  readonly above: Float64Array;
}

/** f touches here: expected ≥ `expected` − `slope` × (brought − `at`). */
export interface Tangent {
  /** People brought. */
  readonly at: number;
  /** Expected people short there. */
  readonly expected: number;
  /** Share of the draws still short there: by how much one person more lowers the expectation. */
  readonly slope: number;
}

/**
 * @param need one draw an entry, persons, all finite.
 * @param how.isSorted where they ascend already.
 * @throws RangeError without draws.
 */
export function curveOf(need: ArrayLike<number>, { isSorted = false } = {}): Curve {
  if (need.length === 0) throw new RangeError('a curve needs at least one draw');
  const sorted = Float64Array.from(need);
  if (!isSorted) sorted.sort();
  const above = new Float64Array(sorted.length + 1);
  for (let i = sorted.length - 1; i >= 0; i--) above[i] = above[i + 1]! + sorted[i]!;
  return { sorted, above };
}

/** Draws whose need is at most `at`. */
function below({ sorted }: Curve, at: number): number {
  let [from, to] = [0, sorted.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if (sorted[middle]! <= at) from = middle + 1;
    else to = middle;
  }
  return from;
}

/** Persons expected to be short with `brought` people. */
export function expectedShort(curve: Curve, brought: number): number {
  const i = below(curve, brought);
  const n = curve.sorted.length;
  return Math.max(0, (curve.above[i]! - (n - i) * brought) / n);
}

export function tangentAt(curve: Curve, at: number): Tangent {
  const n = curve.sorted.length;
  return { at, expected: expectedShort(curve, at), slope: (n - below(curve, at)) / n };
}

/**
 * Tangents at zero, at the least need, which people taken away can reach, and at `count` quantiles of the need: as many
 * whatever the draws are, so that programmes of different draws have the same rows.
 */
export function tangentsOf(curve: Curve, count: number): Tangent[] {
  const { sorted } = curve;
  const points = [0, sorted[0]! - 1];
  for (let j = 0; j < count; j++)
    points.push(sorted[Math.min(sorted.length - 1, Math.floor(((j + 0.5) / count) * sorted.length))]!);
  return points.map((at) => tangentAt(curve, at));
}

/** What the tangents say of a number of people brought: never more than `expectedShort`. */
export const shortByTangents = (tangents: readonly Tangent[], brought: number) =>
  tangents.reduce((most, { at, expected, slope }) => Math.max(most, expected - slope * (brought - at)), 0);
