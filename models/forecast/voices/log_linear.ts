import { linearRegression } from 'simple-statistics';
import type { Fit, Model } from '../model.ts';
import { checkSeries } from '../parts/check_series.ts';
import { expPoints } from '../parts/growth_scale.ts';
import { fromLogs } from '../parts/log_fit.ts';

/**
 * Constant growth: a straight line through the logarithms, by least squares.
 *   log y_t = a + b·t + e;  yearly growth = exp(b) − 1
 *   log mean_h = a + b·(n + h);  v_h = s²·(1 + 1/n + (n + h − t̄)²/Σ(t − t̄)²),  s² = SSE/(n − 2)
 * Back to the unit of the series as log_fit.ts tells: the point is the median.
 *
 * Growth is compounded and never fades: a poor default over a long horizon, kept because planners know it.
 *
 * @see Weisberg, Applied Linear Regression, 4th ed., §2.6 (prediction error) and §8.1 (logarithms)
 */
export const logLinear: Model = {
  name: 'log_linear',
  minLength: 4,
  fit(y: Float64Array): Fit {
    checkSeries(y, this.minLength, true);
    const n = y.length;
    const points: [number, number][] = Array.from(y, (value, t) => [t + 1, Math.log(value)]);
    const { m: slope, b: intercept } = linearRegression(points);
    const residuals = Float64Array.from(points, ([t, log]) => log - intercept - slope * t);
    const sigma2 = residuals.reduce((sum, e) => sum + e * e, 0) / (n - 2);
    const middle = (n + 1) / 2;
    const spread = (n * (n * n - 1)) / 12;
    const ahead = (h: number, value: (t: number) => number) =>
      Float64Array.from({ length: h }, (_, j) => value(n + j + 1));
    return fromLogs(y, {
      model: this.name,
      parameters: { intercept, slope, logSigma2: sigma2 },
      residuals,
      median: (h) => expPoints(ahead(h, (t) => intercept + slope * t)),
      variance: (h) => ahead(h, (t) => sigma2 * (1 + 1 / n + (t - middle) ** 2 / spread)),
    });
  },
};
