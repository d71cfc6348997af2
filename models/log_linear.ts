import { linearRegression } from 'simple-statistics';
import { checkSeries } from './check_series.ts';
import type { Fit, Model } from './model.ts';

/** Above e^300 a variance no longer fits a double; no series of persons or dirhams comes near. */
const MAX_EXPONENT = 300;

/**
 * Constant growth: a straight line through the logarithms, by least squares.
 *   log y_t = a + b·t + e;  yearly growth = exp(b) − 1
 *
 * Back to the unit of the series by plain exp: mean_h = exp(a + b·(n + h)). That is the median of the
 * lognormal forecast, not its mean, which lies exp(v_h/2) higher: v_h is badly known from few points, and
 * absolute errors, by which models are judged here, are least at the median.
 *   v_h = s²·(1 + 1/n + (n + h − t̄)²/Σ(t − t̄)²),  s² = SSE of the logs/(n − 2)
 *   variance_h = mean_h²·exp(v_h)·(exp(v_h) − 1), the lognormal variance about that median's curve.
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
    const residuals = new Float64Array(n);
    let sse = 0;
    let logSse = 0;
    for (let t = 0; t < n; t++) {
      const line = intercept + slope * (t + 1);
      residuals[t] = y[t]! - Math.exp(line);
      sse += residuals[t]! ** 2;
      logSse += (points[t]![1] - line) ** 2;
    }
    const logSigma2 = logSse / (n - 2);
    const middle = (n + 1) / 2;
    const spread = (n * (n * n - 1)) / 12;
    const median = (h: number) => Math.exp(Math.min(MAX_EXPONENT, intercept + slope * (n + h)));
    const logVariance = (h: number) => logSigma2 * (1 + 1 / n + (n + h - middle) ** 2 / spread);

    return {
      model: this.name,
      parameters: { intercept, slope, logSigma2 },
      residuals,
      sigma2: sse / (n - 2),
      mean: (h) => Float64Array.from({ length: h }, (_, j) => median(j + 1)),
      variance(h) {
        const out = new Float64Array(h);
        let highest = 0;
        for (let j = 0; j < h; j++) {
          const v = Math.min(logVariance(j + 1), 50);
          highest = Math.max(highest, median(j + 1) ** 2 * Math.exp(v) * Math.expm1(v));
          out[j] = highest; // a shrinking series would otherwise grow surer with time
        }
        return out;
      },
    };
  },
};
