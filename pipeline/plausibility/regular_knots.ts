import { printedStep } from './series_findings.ts';

/** A census comes every third to tenth year. */
const PERIODS = { least: 3, most: 10 };
/** Points on lines between others from which chance is out of the question. */
const LEAST_DRAWN = 8;
/** Printed steps between two counted years, below which a line says nothing. */
const APART = 5;

/**
 * The years that were counted where the others were drawn between them: every k-th year, with all others on the
 * straight lines between, to the last printed digit, and the lines turning at the counted years.
 *
 * @param years n whole years without a hole, rising. @param values one each, finite.
 * @returns places of the counted years, the last of the series among them; null where the series is not drawn so.
 */
export function regularKnots(years: readonly number[], values: readonly number[]): readonly number[] | null {
  const n = values.length;
  if (n < 2 * PERIODS.least + 1 || years[n - 1]! - years[0]! !== n - 1) return null;
  const step = printedStep(values);
  // The longest period first: where every tenth year was counted, every fifth would explain the others too.
  for (let period = Math.min(PERIODS.most, n - 2); period >= PERIODS.least; period--)
    for (let first = 0; first < period; first++) {
      const knots = knotsOf(first, period, n);
      if (n - knots.length >= LEAST_DRAWN && isDrawn(values, knots, step) && turns(values, knots, step))
        return knots;
    }
  return null;
}

/** From the first year on, whatever the phase, and to the last. */
function knotsOf(first: number, period: number, n: number): number[] {
  const inside = Array.from({ length: Math.ceil((n - first) / period) }, (_, i) => first + i * period);
  return [...new Set([0, ...inside, n - 1])].sort((a, b) => a - b);
}

/** Half a step for the rounding of a drawn year, and as much for that of the counted ones it was drawn between. */
function isDrawn(values: readonly number[], knots: readonly number[], step: number): boolean {
  return knots.slice(1).every((to, i) => {
    const from = knots[i]!;
    const slope = (values[to]! - values[from]!) / (to - from);
    for (let t = from + 1; t < to; t++)
      if (Math.abs(values[t]! - values[from]! - slope * (t - from)) > step * 1.0001) return false;
    return true;
  });
}

/** Lines that go on as before are one line, which may be a trend: at most of the counted years the slope must change. */
function turns(values: readonly number[], knots: readonly number[], step: number): boolean {
  const slopes = knots.slice(1).map((to, i) => (values[to]! - values[knots[i]!]!) / (to - knots[i]!));
  // What rounding the counted years alone could turn a line by.
  const rounding = (i: number) => step / (knots[i + 1]! - knots[i]!) + step / (knots[i + 2]! - knots[i + 1]!);
  const changes = slopes.slice(1).filter((slope, i) => Math.abs(slope - slopes[i]!) > rounding(i));
  // Of a handful of people every course looks straight: the counted years must lie apart.
  const apart = slopes.filter(
    (_, i) => Math.abs(values[knots[i + 1]!]! - values[knots[i]!]!) >= APART * step,
  );
  if (2 * apart.length < slopes.length) return false;
  return changes.length >= Math.max(1, Math.ceil((slopes.length - 1) / 2));
}
