import { expectedShort } from './curve.ts';
import type { PlaceYear } from './input.ts';

/**
 * What the tangents say of a place, by stretches of the people brought: on each, shortage falls and excess grows by so
 * much a person. Shortage falls ever slower and excess grows ever faster, so that a plan fills the stretches in turn.
 */
export interface Segments {
  /** People brought where the second stretch begins; nobody is in excess there. */
  readonly at: number;
  readonly short: number;
  /** The first has no beginning, the last no end: their width is infinite. */
  readonly parts: readonly Segment[];
}

export interface Segment {
  readonly width: number;
  /** Persons short and persons in excess for one person more. */
  readonly short: number;
  readonly excess: number;
}

interface Line {
  readonly slope: number;
  /** Value at zero. */
  readonly at0: number;
}

/** A stretch of people brought that is narrower is none. */
const NARROW = 1e-9;

/** As many stretches for as many tangents: those left over have no width, so that programmes of other draws look alike. */
export function segmentsOf({ curve, tangents }: Pick<PlaceYear, 'curve' | 'tangents'>): Segments {
  const lines = upperLines([
    ...tangents.map(({ at, expected, slope }) => ({ slope: -slope, at0: expected + slope * at })),
    { slope: 0, at0: 0 },
  ]);
  const need = expectedShort(curve, 0);
  // Brought − need + short, at most zero up to here: E max(0, brought − need) where people are brought.
  const over = lines.reduce(
    (least, { slope, at0 }) => (slope > -1 ? Math.min(least, (need - at0) / (1 + slope)) : least),
    Number.POSITIVE_INFINITY,
  );
  const pieces = lines.flatMap(({ slope, at0 }, i) => {
    const from = i === 0 ? Number.NEGATIVE_INFINITY : crossing(lines[i - 1]!, lines[i]!);
    const to = i === lines.length - 1 ? Number.POSITIVE_INFINITY : crossing(lines[i]!, lines[i + 1]!);
    const cut = Math.min(Math.max(over, from), to);
    return [
      { from, to: cut, short: slope, excess: 0, at0 },
      { from: cut, to, short: slope, excess: 1 + slope, at0 },
    ].filter((piece) => piece.to - piece.from > NARROW);
  });
  const [first] = pieces;
  const parts = pieces.map(({ from, to, short, excess }) => ({ width: to - from, short, excess }));
  const none = { width: 0, short: 0, excess: 1 };
  while (parts.length < tangents.length + 2) parts.push(none);
  return { at: first!.to, short: first!.at0 + first!.short * first!.to, parts };
}

const crossing = (one: Line, other: Line) => (one.at0 - other.at0) / (other.slope - one.slope);

/** Those lines that are somewhere above all others, in the order in which they are. */
function upperLines(all: readonly Line[]): Line[] {
  const upper: Line[] = [];
  for (const line of [...all].sort((a, b) => a.slope - b.slope || a.at0 - b.at0)) {
    if (upper.at(-1)?.slope === line.slope) upper.pop();
    while (upper.length > 1 && crossing(upper.at(-1)!, line) <= crossing(upper.at(-2)!, upper.at(-1)!))
      upper.pop();
    upper.push(line);
  }
  return upper;
}
