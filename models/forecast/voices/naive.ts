import type { Fit, Model } from '../model.ts';
import { checkSeries } from '../parts/check_series.ts';

/**
 * The naive forecast: the future equals the last value (a random walk).
 *   mean_h = y_n;  variance_h = h·σ²,  σ² = mean of (Δy)²
 *
 * Every other model has to beat it to be worth its name. With one point there is no Δy and σ² is 0: the
 * caller must not print a band from it.
 *
 * @see Hyndman & Athanasopoulos, Forecasting: Principles and Practice, 3rd ed., §5.2 and §5.5
 */
export const naive: Model = {
  name: 'naive',
  minLength: 1,
  fit(y: Float64Array): Fit {
    checkSeries(y, this.minLength);
    const n = y.length;
    const residuals = new Float64Array(n - 1);
    let sse = 0;
    for (let t = 1; t < n; t++) {
      const e = y[t]! - y[t - 1]!;
      residuals[t - 1] = e;
      sse += e * e;
    }
    const last = y[n - 1]!;
    const sigma2 = n > 1 ? sse / (n - 1) : 0;
    return {
      model: this.name,
      parameters: { last },
      residuals,
      sigma2,
      mean: (h) => new Float64Array(h).fill(last),
      variance: (h) => Float64Array.from({ length: h }, (_, j) => (j + 1) * sigma2),
    };
  },
};
