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
 * Tangents at zero, at the least need, which people taken away can reach, and at `count` quantiles of the need.
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

/** A stretch of people brought over which the tangents fall evenly. */
export interface Segment {
  /** How many people it holds; infinite for the last one. */
  readonly width: number;
  /** Persons fewer short for one person more, 0 to 1. */
  readonly slope: number;
  /** Whether it lies beyond zero: people brought, and not taken away. */
  readonly isBrought: boolean;
}

/** The upper envelope of the tangents and of zero, cut where two lines meet and where nobody is brought. */
export interface Segments {
  /** Where the first bounded segment begins: at fewer people the steepest tangent goes on. */
  readonly from: number;
  readonly steepest: number;
  /** Persons short at `from`. */
  readonly expected: number;
  /** From `from` upwards, ever flatter. */
  readonly segments: readonly Segment[];
}

/** @param tangents one or more, of one curve. */
export function segmentsOf(tangents: readonly Tangent[]): Segments {
  const steepestFirst = [...tangents].sort((a, b) => b.slope - a.slope || a.at - b.at);
  const lines = steepestFirst.filter(({ slope }, i) => slope > 0 && slope !== steepestFirst[i - 1]?.slope);
  const at0 = ({ at, expected, slope }: Tangent) => expected + slope * at;
  const meets = lines.map((line, i) => {
    const next = lines[i + 1];
    return next === undefined ? at0(line) / line.slope : (at0(line) - at0(next)) / (line.slope - next.slope);
  });
  // Rounding may put two meetings in the wrong order, by less than a person's millionth part.
  for (let i = 1; i < meets.length; i++) meets[i] = Math.max(meets[i]!, meets[i - 1]!);
  const from = Math.min(0, meets[0] ?? 0);
  const ends = [...new Set([...meets, 0])].filter((end) => end > from).sort((a, b) => a - b);
  const slopeAfter = (at: number) => lines[meets.findIndex((end) => end > at)]?.slope ?? 0;
  const starts = [from, ...ends];
  return {
    from,
    steepest: lines[0]?.slope ?? 0,
    expected: shortByTangents(tangents, from),
    segments: starts.map((start, i) => ({
      width: (starts[i + 1] ?? Number.POSITIVE_INFINITY) - start,
      slope: slopeAfter(start),
      isBrought: start >= 0,
    })),
  };
}
