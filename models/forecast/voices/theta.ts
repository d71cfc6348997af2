import { leastSquaresLine } from '../../statistics/line.ts';
import type { Fit, Model } from '../model.ts';
import { checkSeries } from '../parts/check_series.ts';
import { leastSquaresSes, sesFrom } from './ses.ts';

/**
 * Theta: simple exponential smoothing plus half the slope of the straight line through the series, which
 * is what the mean of the lines θ = 0 and θ = 2 comes to.
 *   mean_h = level + b/2·(h − 1 + (1 − (1 − α)^n)/α),  b = least-squares slope, per year
 *   variance_h = σ²·(1 + (h − 1)·α²), that of the smoothing
 *
 * α in [0.05, 1].
 *
 * @see Assimakopoulos & Nikolopoulos (2000), Int. J. Forecasting 16(4); Hyndman & Billah (2003), 19(2)
 */
export const theta: Model = {
  name: 'theta',
  minLength: 4,
  fit(y: Float64Array): Fit {
    checkSeries(y, this.minLength);
    const { alpha, start } = leastSquaresSes(y, 0.05);
    return thetaFrom(y, alpha, start);
  },
};

/** Theta with given smoothing parameters. */
export function thetaFrom(y: Float64Array, alpha: number, start: number, givenSigma2?: number): Fit {
  const smoothing = sesFrom(y, alpha, start, givenSigma2);
  const level = smoothing.parameters.level!;
  const n = y.length;
  const slope = leastSquaresLine(y).slope;
  return {
    ...smoothing,
    model: 'theta',
    parameters: { alpha, start, level, slope },
    mean: (h) => thetaLine(n, alpha, level, slope, new Float64Array(h)),
  };
}

/** The points of a Theta forecast, without building a fit: used where speed counts. */
export function thetaPoints(y: Float64Array, out: Float64Array): void {
  const { alpha, level } = leastSquaresSes(y, 0.05);
  thetaLine(y.length, alpha, level, leastSquaresLine(y).slope, out);
}

/** Fills out with level + b/2·(h − 1 + (1 − (1 − α)^n)/α). */
function thetaLine(n: number, alpha: number, level: number, slope: number, out: Float64Array): Float64Array {
  const first = level + ((slope / 2) * (1 - (1 - alpha) ** n)) / alpha;
  for (let j = 0; j < out.length; j++) out[j] = first + (slope / 2) * j;
  return out;
}
