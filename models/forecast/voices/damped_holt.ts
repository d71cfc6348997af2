import type { Fit, Voice } from '../model.ts';
import { checkSeries } from '../parts/check_series.ts';
import { holtGridFit, holtGridPoints, wideGrid } from '../parts/holt_grid.ts';

/** α, β, φ have no unit; level is in the unit of the series, trend in that unit a year, both before point 1. */
export interface DampedHoltParameters {
  readonly alpha: number;
  readonly beta: number;
  readonly phi: number;
  readonly level: number;
  readonly trend: number;
}

/**
 * Holt's damped trend on one yearly series (innovations form):
 *   e = y − (level + φ·trend);  level ← level + φ·trend + α·e;  trend ← φ·trend + β·e
 *   mean_h = level + (φ + … + φ^h)·trend
 *   variance_h = σ²·(1 + Σ_{j<h} c_j²),  c_j = α + β·(φ + … + φ^j),  σ² = SSE/(n − 5)
 *
 * Start: level and trend of the least-squares line through the first four points; α, β and φ of least SSE on the
 * coarse grid that holt_grid.ts tells: with few points a finer search only fits noise, and a free φ runs to 1.
 *
 * @see Hyndman & Athanasopoulos, Forecasting: Principles and Practice, 3rd ed., §8.2 and §8.7
 */
export const dampedHolt: Voice = {
  name: 'damped_holt',
  minLength: 5,
  fit(y: Float64Array): Fit {
    checkSeries(y, this.minLength);
    const { alpha, beta, phi, level, trend } = holtGridFit(y, wideGrid);
    return dampedHoltFrom(y, { alpha, beta, phi, level, trend });
  },
  points({ y }, out) {
    holtGridPoints(y, wideGrid, out);
  },
};

/** The recursion run once over y with given parameters: residuals, then means and variances ahead. */
export function dampedHoltFrom(y: Float64Array, given: DampedHoltParameters, givenSigma2?: number): Fit {
  const { alpha, beta, phi } = given;
  const n = y.length;
  const residuals = new Float64Array(n);
  let { level, trend } = given;
  let sse = 0;
  for (let t = 0; t < n; t++) {
    const e = y[t]! - (level + phi * trend);
    residuals[t] = e;
    sse += e * e;
    level += phi * trend + alpha * e;
    trend = phi * trend + beta * e;
  }
  const sigma2 = givenSigma2 ?? sse / Math.max(1, n - 5);

  return {
    model: 'damped_holt',
    parameters: { ...given, level, trend },
    residuals,
    sigma2,
    mean(h) {
      const out = new Float64Array(h);
      let g = 0;
      for (let j = 0, power = phi; j < h; j++, power *= phi) {
        g += power;
        out[j] = level + g * trend;
      }
      return out;
    },
    variance(h) {
      const out = new Float64Array(h);
      let g = 0;
      let sum = 1;
      for (let j = 0, power = phi; j < h; j++, power *= phi) {
        out[j] = sigma2 * sum;
        g += power;
        sum += (alpha + beta * g) ** 2;
      }
      return out;
    },
  };
}
