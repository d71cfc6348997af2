import { conformalInterval } from '../intervals/conformal.ts';
import { Z80 } from '../intervals/interval.ts';
import { checkSeries } from './check_series.ts';
import { DEFAULT_MIN_LENGTH, defaultPoints } from './default_forecast.ts';
import { growthScale } from './growth_scale.ts';
import type { Fit, Model } from './model.ts';

/**
 * The default forecast (default_forecast.ts) under the contract of a model, so that it stands in the
 * catalogue beside the others.
 * Residuals are one-step forecasts from every origin with five points or more before it: it has no other.
 * variance_h is that of a normal forecast with an 80 % band as wide as the conformal one.
 */
export const defaultModel: Model = {
  name: 'default',
  minLength: DEFAULT_MIN_LENGTH,
  fit(y: Float64Array): Fit {
    checkSeries(y, this.minLength);
    const n = y.length;
    const { weights, roughness } = defaultPoints(y, 1);
    const residuals = new Float64Array(Math.max(0, n - DEFAULT_MIN_LENGTH));
    let sse = 0;
    for (let t = DEFAULT_MIN_LENGTH; t < n; t++) {
      const e = y[t]! - defaultPoints(y.subarray(0, t), 1).mean[0]!;
      residuals[t - DEFAULT_MIN_LENGTH] = e;
      sse += e * e;
    }
    return {
      model: this.name,
      parameters: { ...weights, roughness },
      residuals,
      sigma2: residuals.length > 0 ? sse / residuals.length : 0,
      mean: (h) => defaultPoints(y, h).mean,
      variance(h) {
        const scale = growthScale(y);
        const { lo80, hi80 } = conformalInterval(y, scale, defaultPoints(y, h, scale), null);
        return hi80.map((high, j) => ((high - lo80[j]!) / (2 * Z80)) ** 2);
      },
    };
  },
};
