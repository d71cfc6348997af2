import type { Fit, Model } from '../model.ts';
import { checkSeries } from '../parts/check_series.ts';
import { lineSearch } from '../parts/line_search.ts';

/** α has no unit; `start` (before point 1) and `level` (after point n) are in the unit of the series. */
export interface SesParameters {
  readonly alpha: number;
  readonly start: number;
  readonly level: number;
  readonly sse: number;
}

/**
 * Simple exponential smoothing: a level that follows the series, and no trend.
 *   e = y − level;  level ← level + α·e;  mean_h = level
 *   variance_h = σ²·(1 + (h − 1)·α²),  σ² = SSE/(n − 2)
 *
 * α in [0.05, 1] by least SSE; the level before the first point is free: for a given α the errors are
 * linear in it, so it is one division and not a search.
 *
 * @see Hyndman & Athanasopoulos, Forecasting: Principles and Practice, 3rd ed., §8.1 and §8.7
 */
export const ses: Model = {
  name: 'ses',
  minLength: 3,
  fit(y: Float64Array): Fit {
    checkSeries(y, this.minLength);
    const { alpha, start } = leastSquaresSes(y, 0.05);
    return sesFrom(y, alpha, start);
  },
};

/** The recursion run once with given parameters. */
export function sesFrom(y: Float64Array, alpha: number, start: number, givenSigma2?: number): Fit {
  const residuals = new Float64Array(y.length);
  let level = start;
  let sse = 0;
  for (let t = 0; t < y.length; t++) {
    const e = y[t]! - level;
    residuals[t] = e;
    sse += e * e;
    level += alpha * e;
  }
  const sigma2 = givenSigma2 ?? sse / Math.max(1, y.length - 2);
  return {
    model: 'ses',
    parameters: { alpha, start, level },
    residuals,
    sigma2,
    mean: (h) => new Float64Array(h).fill(level),
    variance: (h) => Float64Array.from({ length: h }, (_, j) => sigma2 * (1 + j * alpha * alpha)),
  };
}

/** α and start of least SSE, α in [lowest, 1]. */
export function leastSquaresSes(y: Float64Array, lowest: number): SesParameters {
  const n = y.length;
  let start = 0;
  // With start 0 the error is e_t; a start of s takes s·(1 − α)^(t−1) from it.
  const sse = (alpha: number) => {
    const keep = 1 - alpha;
    let base = 0;
    let power = 1;
    let ff = 0;
    let fe = 0;
    let ee = 0;
    for (let t = 0; t < n; t++) {
      const e = y[t]! - base;
      ff += power * power;
      fe += power * e;
      ee += e * e;
      base += alpha * e;
      power *= keep;
    }
    start = fe / ff;
    return Math.max(0, ee - start * fe);
  };
  const alpha = lineSearch(sse, lowest, 1, 11, 8);
  const least = sse(alpha);
  let level = start;
  for (let t = 0; t < n; t++) level += alpha * (y[t]! - level);
  return { alpha, start, level, sse: least };
}
