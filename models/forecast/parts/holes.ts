import { fromGrowthScale, growthScale } from './growth_scale.ts';

/** A yearly series without holes, and what it was made from. */
export interface FilledSeries {
  /** First year that is used. */
  readonly firstYear: number;
  /** One value a year from `firstYear` on; those of missing years lie on the line between their neighbours. */
  readonly values: Float64Array;
  /** Years that were missing, rising; their values are for the fit alone, never published nor scored. */
  readonly filled: readonly number[];
  /** Points that were observed. */
  readonly nObs: number;
  /** By place in `values`, 1 where a year was observed and 0 where it was filled. */
  readonly observed: Uint8Array;
}

/** Most missing years in a row that are bridged: what lies before a longer silence is another series. */
export const LONGEST_HOLE = 10;

/**
 * Fills missing years by the line between their neighbours on the growth scale: at a constant rate where every value is
 * above zero, by a constant step otherwise.
 *
 * @param years, values n ≥ 1 points, years whole and rising.
 */
export function fillHoles(years: ArrayLike<number>, values: ArrayLike<number>): FilledSeries {
  let start = years.length - 1;
  while (start > 0 && years[start]! - years[start - 1]! <= LONGEST_HOLE + 1) start--;
  const firstYear = years[start]!;
  const n = values.length - start;
  const length = years[years.length - 1]! - firstYear + 1;
  const points = Float64Array.from({ length: n }, (_, i) => values[start + i]!);
  if (length === n)
    return { firstYear, values: points, filled: [], nObs: n, observed: new Uint8Array(n).fill(1) };

  const scale = growthScale(points);
  const line = new Float64Array(length);
  for (let i = 1; i < n; i++) {
    const from = years[start + i - 1]! - firstYear;
    const to = years[start + i]! - firstYear;
    for (let t = from; t <= to; t++)
      line[t] = scale.z[i - 1]! + ((scale.z[i]! - scale.z[i - 1]!) * (t - from)) / (to - from);
  }
  const filledValues = fromGrowthScale(scale, line);
  const observed = new Uint8Array(length);
  for (let i = 0; i < n; i++) {
    filledValues[years[start + i]! - firstYear] = points[i]!;
    observed[years[start + i]! - firstYear] = 1;
  }
  const filled = Array.from({ length }, (_, t) => firstYear + t).filter((_, t) => observed[t] === 0);
  return { firstYear, values: filledValues, filled, nObs: n, observed };
}

/**
 * By how much holes widen a band: √(mean years between observed points). The line through a hole hides what the years
 * in it wandered; of a random walk, a step of k years shows only 1/√k of a year's usual change when spread over them.
 */
export function holeFactor(length: number, nObs: number): number {
  return nObs < 2 ? 1 : Math.sqrt((length - 1) / (nObs - 1));
}
